import { useContext } from 'preact/hooks';
import type { Touchpoint } from '../../domain/touchpoint';
import { FaceContext } from '../face-context';
import { ago, machineMoment, moment } from '../format';
import { channelName, directionName } from '../names';
import { t } from '../t';
import { Icon } from './icon';

/** A fact about a contact: "12 days ago, e-mail, from them". */
export function LastTouch({ touch }: { touch: Touchpoint | null }) {
  const icon =
    touch?.direction === 'in' ? 'fromThem' : touch?.direction === 'out' ? 'toThem' : (touch?.channel ?? 'other');
  return (
    <p class="fact">
      <Icon name={icon} />
      <span>
        {touch && <span class="for-ears">{t('lastTouch')} </span>}
        {touch ? <TouchWords touch={touch} /> : t('noTouchYet')}
      </span>
    </p>
  );
}

/** "12 days ago, e-mail, from them". */
export function TouchWords({ touch }: { touch: Touchpoint }) {
  const { now } = useContext(FaceContext);
  const { at, precision, channel, direction } = touch;
  const words = [channelName(channel), directionName(direction)].filter(Boolean);
  return (
    <>
      <time dateTime={machineMoment(at, precision, now)} title={moment(at, precision, now)}>
        {ago(at, precision, now)}
      </time>
      {`, ${words.join(', ')}`}
    </>
  );
}

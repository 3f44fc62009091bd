import { useContext } from 'preact/hooks';
import type { Touchpoint } from '../../domain/touchpoint';
import { FaceContext } from '../face-context';
import { ago, machineMoment, moment } from '../format';
import { channelName, directionName } from '../names';
import { t } from '../t';
import { Icon } from './icon';

/** "12 days ago, e-mail, from them". */
export function LastTouch({ touch }: { touch: Touchpoint | null }) {
  const { now } = useContext(FaceContext);
  if (!touch) {
    return (
      <p class="fact">
        <Icon name="other" />
        <span>{t('noTouchYet')}</span>
      </p>
    );
  }
  const { at, precision, channel, direction } = touch;
  const words = [channelName(channel), directionName(direction)].filter(Boolean);
  return (
    <p class="fact">
      <Icon name={direction === 'in' ? 'fromThem' : direction === 'out' ? 'toThem' : channel} />
      <span>
        <span class="for-ears">{t('lastTouch')} </span>
        <time dateTime={machineMoment(at, precision, now)} title={moment(at, precision, now)}>
          {ago(at, precision, now)}
        </time>
        {`, ${words.join(', ')}`}
      </span>
    </p>
  );
}

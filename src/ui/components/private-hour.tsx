import { useContext } from 'preact/hooks';
import { privateFor } from '../../domain/reading';
import { command } from '../../messages/channel';
import { readingOf } from '../../store/read/settings';
import { FaceContext } from '../face-context';
import { t } from '../t';
import { useLive } from '../use-live';
import { useSave } from '../use-save';
import { Icon } from './icon';

/** Lets nothing be read for an hour, or ends that. */
export function PrivateHour() {
  const { store } = useContext(FaceContext);
  const until = useLive(async () => (await readingOf(store)).privateUntil, []);
  const { save } = useSave();
  if (until === undefined) return null;
  const isPrivate = until > Date.now();
  const set = () =>
    save(
      () => command('reading.set', { privateUntil: isPrivate ? 0 : Date.now() + privateFor }),
      t(isPrivate ? 'savedReadingOn' : 'savedPrivate'),
    );
  return (
    <button type="button" onClick={set}>
      <Icon name="broken" />
      {t(isPrivate ? 'privateEnd' : 'privateBegin')}
    </button>
  );
}

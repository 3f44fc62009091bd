import { useContext } from 'preact/hooks';
import { entriesOf } from '../../store/read/agenda';
import { dueItem } from '../../store/read/due-items';
import { FaceContext } from '../face-context';
import { t } from '../t';
import { useLive } from '../use-live';
import { FollowUpRow } from './follow-up-row';
import { StandingRow } from './standing-row';

/**
 * What a notification announced, with the choice until when to put it off at hand: for browsers whose notifications have
 * no buttons. Nothing once it is due no more.
 */
export function ToSnooze({ itemId }: { itemId: string }) {
  const { store } = useContext(FaceContext);
  const found = useLive(async () => {
    const item = await dueItem(store, itemId);
    return item && !('closedAt' in item && item.closedAt !== null) ? entriesOf(store, [item]) : [];
  }, [itemId]);
  const [entry] = found ?? [];
  if (!entry) return null;
  return (
    <ul class="to-snooze" aria-label={t('announced')}>
      {entry.kind === 'standing' ? <StandingRow row={entry} snoozing /> : <FollowUpRow row={entry} snoozing />}
    </ul>
  );
}

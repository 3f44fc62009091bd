import type { AgendaEntry } from '../../store/read/agenda';
import { FollowUpRow } from './follow-up-row';
import { StandingRow } from './standing-row';

/** A row of the agenda, whatever it is. */
export function AgendaRow({ entry }: { entry: AgendaEntry }) {
  return entry.kind === 'standing' ? <StandingRow row={entry} named /> : <FollowUpRow row={entry} named />;
}

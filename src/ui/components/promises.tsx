import { useContext } from 'preact/hooks';
import { onTimeRate } from '../../domain/commitment';
import type { Commitment } from '../../domain/follow-up';
import type { AgendaRow } from '../../store/read/agenda';
import { FaceContext } from '../face-context';
import { numbers } from '../intl';
import { t } from '../t';
import { FollowUpRow } from './follow-up-row';

interface Props {
  /** All there were, open and closed. */
  promises: readonly Commitment[];
  /** The open ones. */
  open: readonly AgendaRow[];
}

/** What was promised to somebody and by them: what is open, and how much was kept on time. */
export function Promises({ promises, open }: Props) {
  if (promises.length === 0) return null;
  return (
    <section class="promises">
      <h2>{t('promises')}</h2>
      <Side by="me" promises={promises} open={open} />
      <Side by="them" promises={promises} open={open} />
    </section>
  );
}

const headings = { me: 'promisesMine', them: 'promisesTheirs' } as const;

function Side({ by, promises, open }: Props & { by: Commitment['by'] }) {
  const { now } = useContext(FaceContext);
  if (!promises.some((promise) => promise.by === by)) return null;
  const { kept, late, broken, overdue } = onTimeRate(promises, by, now);
  const decided = kept + late + broken + overdue;
  const rows = open.filter(({ followUp }) => followUp.kind === 'commitment' && followUp.by === by);
  const written = (count: number) => numbers({}).format(count);
  return (
    <section class="promise-side">
      <h3>
        {t(headings[by])}
        {decided > 0 && <span class="muted"> · {t('promisesKept', written(kept), written(decided))}</span>}
      </h3>
      {rows.length === 0 && <p class="muted">{t('promisesNoneOpen')}</p>}
      <ul>
        {rows.map((row) => (
          <FollowUpRow key={row.followUp.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

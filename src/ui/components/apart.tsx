import { useContext } from 'preact/hooks';
import { dueOn, lastDueAt } from '../../domain/due';
import { command } from '../../messages/channel';
import { type AgendaRow, apartRows } from '../../store/read';
import { FaceContext } from '../face-context';
import { hashOf } from '../route';
import { t } from '../t';
import { useLive } from '../use-live';
import { useRow } from '../use-row';
import { Icon } from './icon';
import { Reason } from './reason';
import { RowFrame } from './row-frame';

const most = 50;

/** What is not on the agenda for now, folded: asleep until somebody writes, or held back. */
export function Apart() {
  const { store, now } = useContext(FaceContext);
  const found = useLive(() => apartRows(store, now, most), [lastDueAt(now)], 'keep');
  if (!found || found.asleep.length + found.held.length === 0) return null;
  const rows = [...found.asleep, ...found.held];
  return (
    <details class="agenda-group apart">
      <summary>{t('apart', rows.length)}</summary>
      <ul>
        {rows.map((row) => (
          <ApartRow key={row.followUp.id} row={row} />
        ))}
      </ul>
    </details>
  );
}

function ApartRow({ row: { followUp, contacts, conversation } }: { row: AgendaRow }) {
  const { now } = useContext(FaceContext);
  const { line, busy, leave } = useRow();
  const { id, what } = followUp;
  const [first] = contacts;
  const who = contacts.map(({ name }) => name).join(', ') || t('somebody');
  const isAsleep = followUp.status === 'asleep';
  return (
    <RowFrame
      line={line}
      class="coming"
      busy={busy}
      tick={{
        label: t('doneWith', who, what),
        title: t('done'),
        press: () => leave(() => command('followUp.close', { id, as: 'done' }), t('savedDone', who)),
      }}
      title={
        <>
          {first && (
            <a class="who" href={hashOf({ view: 'person', id: first.id })}>
              {who}
            </a>
          )}
          <span class="what">{what}</span>
        </>
      }
      facts={
        isAsleep ? (
          <span class="reason">
            <Icon name="asleep" />
            {t('asleepUntilTheyWrite')}
          </span>
        ) : (
          <Reason followUp={followUp} conversation={conversation} />
        )
      }
      actions={
        isAsleep && (
          <button
            type="button"
            class="quiet"
            aria-label={t('wakeFor', who, what)}
            disabled={busy}
            onClick={() =>
              leave(() => command('followUp.snooze', { id, until: dueOn(now.toPlainDate()) }), t('savedWoken', who))
            }
          >
            {t('wakeNow')}
          </button>
        )
      }
    />
  );
}

import { useContext } from 'preact/hooks';
import { dueOn } from '../../domain/due';
import { command } from '../../messages/channel';
import type { AgendaRow } from '../../store/read/agenda';
import { FaceContext } from '../face-context';
import { hashOf } from '../route';
import { t } from '../t';
import { useRow } from '../use-row';
import { Icon } from './icon';
import { Reason } from './reason';
import { RowFrame } from './row-frame';

interface Props {
  row: AgendaRow;
  /** Whether to name those it is about: not on their own page. */
  named?: boolean;
}

/** Something to do that is not on the agenda for now: asleep, or a step that is held back. */
export function ApartRow({ row: { followUp, contacts, conversation }, named = false }: Props) {
  const { now } = useContext(FaceContext);
  const { line, busy, leave } = useRow();
  const { id, what } = followUp;
  const [first] = contacts;
  const who = contacts.map(({ name }) => name).join(', ') || t('somebody');
  const isAsleep = followUp.status === 'asleep';
  return (
    <RowFrame
      item={null}
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
          {named && first && (
            <a class="who" href={hashOf({ view: 'person', id: first.id })}>
              {who}
            </a>
          )}
          <span class="what">{what === '' && !named ? t('followUpWithoutWords') : what}</span>
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

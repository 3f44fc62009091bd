import { useContext } from 'preact/hooks';
import { agendaId } from '../../domain/agenda-order';
import { conversationAddress } from '../../domain/link';
import { command } from '../../messages/channel';
import { FaceContext } from '../face-context';
import { ago } from '../format';
import { lazy } from '../lazy';
import { hashOf } from '../route';
import { t } from '../t';
import { useRow } from '../use-row';
import type { YourTurnRow as Row } from '../your-turn';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { RowFrame } from './row-frame';

const RowContext = lazy(() => import('./row-context').then((module) => module.RowContext), null);

/** Somebody who wrote last and, as far as was seen, has no answer yet. */
export function YourTurnRow({ row: { turn, conversation, contacts } }: { row: Row }) {
  const { now } = useContext(FaceContext);
  const { line, busy, open, toggle, leave } = useRow();
  const [first] = contacts;
  const who = contacts.map(({ name }) => name).join(', ');
  const subject = conversation.subject ?? '';
  const address = conversationAddress(conversation);
  const isLate = turn.lateness > 0;
  return (
    <RowFrame
      item={agendaId({ kind: 'your-turn', turn })}
      line={line}
      class={isLate ? 'overdue' : 'today'}
      busy={busy}
      tick={{
        label: t('noAnswerNeededFor', who, subject),
        title: t('noAnswerNeeded'),
        press: () => leave(() => command('conversation.settle', { id: conversation.id }), t('savedSettled', who)),
      }}
      title={
        <>
          {first && (
            <a class="who" href={hashOf({ view: 'person', id: first.id })}>
              {who}
            </a>
          )}
          <span class="what">{subject}</span>
        </>
      }
      facts={
        <>
          <span class={`due ${isLate ? 'overdue' : 'today'}`}>{t('wroteAgo', ago(turn.since, 'ms', now))}</span>
          <span class="reason">{t('threadOpened', ago(turn.lookedAt, 'ms', now))}</span>
        </>
      }
      actions={
        <>
          {address !== null && (
            <a
              class="icon-button"
              data-key="o"
              href={address}
              target="_blank"
              rel="noreferrer"
              aria-label={t('openConversation', who)}
              title={t('openConversation', who)}
            >
              <Icon name="open" />
            </a>
          )}
          <IconButton
            icon="unfold"
            label={t('moreAbout', who)}
            aria-expanded={open === 'more'}
            onClick={() => toggle('more')}
          />
        </>
      }
    >
      {open === 'more' && first && (
        <div class="row-more">
          {isLate && <p class="muted">{t('laterThanUsual')}</p>}
          <RowContext contactId={first.id} quote={null} />
        </div>
      )}
    </RowFrame>
  );
}

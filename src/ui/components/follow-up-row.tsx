import { useContext } from 'preact/hooks';
import { groupOf } from '../../domain/agenda';
import type { FollowUp } from '../../domain/follow-up';
import { contactAddress, conversationAddress } from '../../domain/link';
import { command } from '../../messages/channel';
import type { AgendaRow } from '../../store/read/agenda';
import { FaceContext } from '../face-context';
import { dueWords } from '../format';
import { lazy } from '../lazy';
import { hashOf } from '../route';
import { t } from '../t';
import { useRow } from '../use-row';
import { DueTime } from './due-time';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { Reason } from './reason';
import { RowFrame } from './row-frame';

const SnoozeChoice = lazy(() => import('./snooze-choice').then((module) => module.SnoozeChoice), null);
const FollowUpEdit = lazy(() => import('./follow-up-edit').then((module) => module.FollowUpEdit), null);
const FollowUpMore = lazy(() => import('./follow-up-more').then((module) => module.FollowUpMore), null);
const AnswerQuestion = lazy(() => import('./answer-question').then((module) => module.AnswerQuestion), null);

interface Props {
  row: AgendaRow;
  /** Whether to name those it is about: not on their own page. */
  named?: boolean;
  /** Whether the choice until when to put it off is open at first, and has the cursor. */
  snoozing?: boolean;
}

/** Something to do, with all that can be done about it. */
export function FollowUpRow({ row, named = false, snoozing = false }: Props) {
  const { now } = useContext(FaceContext);
  const moves = useRow(snoozing ? 'snooze' : null);
  const { line, busy, open, toggle, close, leave } = moves;
  const { followUp, contacts, conversation } = row;
  const { id } = followUp;
  const who = contacts.map((contact) => contact.name).join(', ') || t('somebody');
  const [first] = contacts;
  const what = wordsOf(followUp);
  const promised = followUp.kind === 'commitment';
  const address = (conversation && conversationAddress(conversation)) ?? (first ? contactAddress(first) : null);
  const doubtful = followUp.kind === 'wait' && followUp.perhapsAnsweredBy !== null;
  const end = (as: 'done' | 'dismissed' | 'broken', done: string) =>
    leave(() => command('followUp.close', { id, as }), done);
  return (
    <RowFrame
      item={named ? id : null}
      line={line}
      class={groupOf(followUp.due, now)}
      busy={busy}
      tick={{
        label: t(promised ? 'keptWith' : 'doneWith', who, what),
        title: t(promised ? 'promiseKept' : 'done'),
        press: () => end('done', t(promised ? 'savedPromiseKept' : 'savedDone', who)),
      }}
      title={
        <>
          {named && first && (
            <a class="who" href={hashOf({ view: 'person', id: first.id })}>
              {who}
            </a>
          )}
          {what !== '' && <span class="what">{what}</span>}
          {what === '' && !named && <span class="what">{t('followUpWithoutWords')}</span>}
        </>
      }
      facts={
        <>
          <DueTime due={followUp.due} />
          <Reason followUp={followUp} conversation={conversation} />
        </>
      }
      actions={
        <>
          <IconButton
            icon="later"
            data-key="h"
            label={t('snoozeFor', who)}
            aria-expanded={open === 'snooze'}
            disabled={busy}
            onClick={() => toggle('snooze')}
          />
          {(named || conversation) && address !== null && (
            <a
              class="icon-button"
              data-key="o"
              href={address}
              target="_blank"
              rel="noreferrer"
              aria-label={openLabel(address, who)}
              title={openLabel(address, who)}
            >
              <Icon name="open" />
            </a>
          )}
          <IconButton
            icon="close"
            label={t('dismissFor', who)}
            disabled={busy}
            onClick={() => end('dismissed', t('savedDismissed', who))}
          />
          <IconButton
            icon="unfold"
            label={t('moreAbout', who)}
            aria-expanded={open === 'more' || open === 'edit'}
            onClick={() => toggle(open === 'edit' ? 'edit' : 'more')}
          />
        </>
      }
    >
      {doubtful && <AnswerQuestion wait={followUp} who={who} row={moves} />}
      {open === 'snooze' && (
        <div class="row-more">
          <SnoozeChoice
            label={t('snoozeFor', who)}
            about={first ?? null}
            leave={close}
            choose={(until) => {
              void leave(() => command('followUp.snooze', { id, until }), t('savedSnoozed', dueWords(until, now)));
            }}
            untilTheyWrite={() => {
              void leave(() => command('followUp.snooze', { id, until: 'they-write' }), t('savedAsleep', who));
            }}
          />
        </div>
      )}
      {open === 'more' && (
        <FollowUpMore
          followUp={followUp}
          contact={first ?? null}
          busy={busy}
          edit={() => toggle('edit')}
          broken={() => end('broken', t('savedPromiseBroken', who))}
        />
      )}
      {open === 'edit' && (
        <div class="row-more">
          <FollowUpEdit followUp={followUp} about={first ?? null} leave={close} />
        </div>
      )}
    </RowFrame>
  );
}

/** What to do, in the rep's words; else those a promise was made in. */
function wordsOf(followUp: FollowUp): string {
  return followUp.what === '' && followUp.kind === 'commitment' ? (followUp.quote ?? '') : followUp.what;
}

function openLabel(address: string, who: string): string {
  if (address.includes('/messaging/') || address.includes('#all/')) return t('openConversation', who);
  return address.includes('#search/') ? t('openMail', who) : t('openProfile', who);
}

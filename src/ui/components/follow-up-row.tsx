import { useContext, useRef, useState } from 'preact/hooks';
import { groupOf } from '../../domain/agenda';
import { contactAddress, conversationAddress } from '../../domain/link';
import { command } from '../../messages/channel';
import type { AgendaRow } from '../../store/read';
import { FaceContext } from '../face-context';
import { focusNext } from '../focus-next';
import { dueWords } from '../format';
import { hashOf } from '../route';
import { t } from '../t';
import { useSave } from '../use-save';
import { DueTime } from './due-time';
import { FollowUpEdit } from './follow-up-edit';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { SnoozeChoice } from './snooze-choice';
import { WaitReason } from './wait-reason';

interface Props {
  row: AgendaRow;
  /** Whether to name those it is about: not on their own page. */
  named?: boolean;
}

/** Something to do, with all that can be done about it. */
export function FollowUpRow({ row, named = false }: Props) {
  const { now } = useContext(FaceContext);
  const [open, setOpen] = useState<'snooze' | 'edit' | null>(null);
  const { busy, save } = useSave();
  const line = useRef<HTMLLIElement>(null);
  /** Does what takes the row away from here. */
  const leave = (ask: Parameters<typeof save>[0], done: string) => {
    focusNext(line.current, line.current?.closest('.agenda, ul:not(.agenda ul)'), '.tick');
    return save(ask, done);
  };
  const { followUp, contacts, conversation } = row;
  const { id } = followUp;
  const who = contacts.map((contact) => contact.name).join(', ') || t('somebody');
  const [first] = contacts;
  const address = (conversation && conversationAddress(conversation)) ?? (first ? contactAddress(first) : null);
  const doubtful = followUp.kind === 'wait' && followUp.perhapsAnsweredBy !== null;
  return (
    <li ref={line} class={`row ${groupOf(followUp.due, now)}`} aria-busy={busy}>
      <button
        type="button"
        class="tick"
        aria-label={t('doneWith', who, followUp.what)}
        title={t('done')}
        disabled={busy}
        onClick={() => leave(() => command('followUp.close', { id, as: 'done' }), t('savedDone', who))}
      >
        <Icon name="check" />
      </button>
      <p class="row-title">
        {named && first && (
          <a class="who" href={hashOf({ view: 'person', id: first.id })}>
            {who}
          </a>
        )}
        {followUp.what !== '' && <span class="what">{followUp.what}</span>}
        {followUp.what === '' && !named && <span class="what">{t('followUpWithoutWords')}</span>}
      </p>
      <p class="row-facts">
        <DueTime due={followUp.due} />
        {followUp.kind === 'wait' && <WaitReason wait={followUp} conversation={conversation} />}
      </p>
      <div class="row-actions">
        <IconButton
          icon="later"
          label={t('snoozeFor', who)}
          aria-expanded={open === 'snooze'}
          disabled={busy}
          onClick={() => setOpen(open === 'snooze' ? null : 'snooze')}
        />
        {(named || conversation) && address !== null && (
          <a
            class="icon-button"
            href={address}
            target="_blank"
            rel="noreferrer"
            aria-label={openLabel(address, who)}
            title={openLabel(address, who)}
          >
            <Icon name="open" />
          </a>
        )}
        {!named && (
          <IconButton
            icon="edit"
            label={t('edit')}
            aria-expanded={open === 'edit'}
            onClick={() => setOpen(open === 'edit' ? null : 'edit')}
          />
        )}
        <IconButton
          icon="close"
          label={t('dismissFor', who)}
          disabled={busy}
          onClick={() => leave(() => command('followUp.close', { id, as: 'dismissed' }), t('savedDismissed', who))}
        />
      </div>
      {doubtful && (
        <div class="row-more question">
          <p>{t('wasThatTheAnswer')}</p>
          <button
            type="button"
            disabled={busy}
            onClick={() => leave(() => command('followUp.judge', { id, answered: true }), t('savedAnswered', who))}
          >
            {t('yes')}
          </button>
          <button
            type="button"
            disabled={busy}
            onClick={() => save(() => command('followUp.judge', { id, answered: false }), t('savedNotAnswered'))}
          >
            {t('no')}
          </button>
        </div>
      )}
      {open === 'snooze' && (
        <div class="row-more">
          <SnoozeChoice
            label={t('snoozeFor', who)}
            leave={() => setOpen(null)}
            choose={async (until) => {
              setOpen(null);
              await leave(() => command('followUp.snooze', { id, until }), t('savedSnoozed', dueWords(until, now)));
            }}
          />
        </div>
      )}
      {open === 'edit' && (
        <div class="row-more">
          <FollowUpEdit followUp={followUp} leave={() => setOpen(null)} />
        </div>
      )}
    </li>
  );
}

function openLabel(address: string, who: string): string {
  if (address.includes('/messaging/') || address.includes('#all/')) return t('openConversation', who);
  return address.includes('#search/') ? t('openMail', who) : t('openProfile', who);
}

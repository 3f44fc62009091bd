import { useContext, useEffect, useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { isDue } from '../../domain/due';
import type { FollowUp } from '../../domain/follow-up';
import type { Rating } from '../../domain/note';
import { pagePeople } from '../../domain/page-people';
import { isHeld } from '../../domain/plan';
import {
  conversationsOf,
  lastFeedbackRating,
  lastTouch,
  openFollowUpsOf,
  promisesOf,
} from '../../store/read/about-contact';
import { rows } from '../../store/read/agenda';
import { get } from '../../store/read/record';
import type { ActivePage } from '../active-page';
import { FaceContext } from '../face-context';
import { goBack, hashOf } from '../route';
import { t } from '../t';
import { useBriefKey } from '../use-brief-key';
import { useEscape } from '../use-escape';
import { useLive } from '../use-live';
import { Asleep } from './asleep';
import { ContactEdit } from './contact-edit';
import { EraseDialog } from './erase-dialog';
import { FollowUpRow } from './follow-up-row';
import { HealthLine } from './health-line';
import { Icon } from './icon';
import { LastTouch } from './last-touch';
import { Menu } from './menu';
import { Merge } from './merge';
import { NeedToConfirm } from './need-to-confirm';
import { PersonCare } from './person-care';
import { PersonHeader } from './person-header';
import { PlainMessage } from './plain-message';
import { Promises } from './promises';
import { Recorder } from './recorder';
import { RelationshipSelect } from './relationship-select';
import { Timeline } from './timeline';
import { ToSnooze } from './to-snooze';
import { Turn } from './turn';
import { ViewHeader } from './view-header';

type Doing = 'edit' | 'merge' | 'erase' | null;

interface Props {
  id: string;
  /** What is to be put off, with that choice at hand. */
  snooze: string | null;
  active: ActivePage;
}

/** Everything about one contact, and everything that can be done with them. */
export function PersonView({ id, snooze, active }: Props) {
  const { store, now } = useContext(FaceContext);
  const [doing, setDoing] = useState<Doing>(null);
  useEscape(true, goBack);
  useBriefKey(id);
  const found = useLive(async () => {
    const [contact, followUps, promises, feedback, touch, [conversation]] = await Promise.all([
      get(store, 'contacts', id),
      openFollowUpsOf(store, id),
      promisesOf(store, id),
      lastFeedbackRating(store, id),
      lastTouch(store, id),
      conversationsOf(store, id),
    ]);
    return { contact, promises, feedback, touch, conversation, rows: await rows(store, followUps) };
  }, [id]);
  const name = found?.contact?.name;
  useEffect(() => {
    document.title = name === undefined ? t('extensionName') : `${name} · ${t('extensionName')}`;
    return () => {
      document.title = t('extensionName');
    };
  }, [name]);
  if (!found) return <div class="opening" aria-busy="true" />;
  const { contact } = found;
  const followUps = found.rows.filter(
    ({ followUp }) => standsAlone(followUp, found.feedback, now) && followUp.id !== snooze,
  );
  if (!contact) {
    return (
      <>
        <ViewHeader title={t('somebody')} />
        <PlainMessage icon="other" title={t('personGoneTitle')} text={t('personGoneText')} />
      </>
    );
  }
  return (
    <article class="person-view">
      <ViewHeader title={contact.name}>
        <RelationshipSelect contact={contact} />
        <Menu label={t('more')}>
          <a href={hashOf({ view: 'person', id, brief: true })} aria-keyshortcuts="b" title={t('briefHint')}>
            <Icon name="call" />
            {t('briefBefore')}
          </a>
          <button type="button" onClick={() => setDoing('edit')}>
            <Icon name="edit" />
            {t('editDetails')}
          </button>
          <button type="button" onClick={() => setDoing('merge')}>
            <Icon name="merge" />
            {t('mergeWith')}
          </button>
          <button type="button" class="danger" onClick={() => setDoing('erase')}>
            <Icon name="erase" />
            {t('erasePerson')}
          </button>
        </Menu>
      </ViewHeader>
      <div class="person-about">
        {doing === 'edit' ? (
          <ContactEdit contact={contact} leave={() => setDoing(null)} />
        ) : (
          <PersonHeader contact={contact} edit={() => setDoing('edit')} />
        )}
        {doing === 'merge' && <Merge contact={contact} leave={() => setDoing(null)} />}
        {doing === 'erase' && <EraseDialog contact={contact} leave={() => setDoing(null)} />}
        <div class="facts">
          <LastTouch touch={found.touch} />
          {found.conversation && <Turn conversation={found.conversation} touch={found.touch} />}
          <HealthLine contact={contact} most={3} />
        </div>
      </div>
      <div class="person-work">
        {snooze !== null && <ToSnooze key={snooze} itemId={snooze} />}
        <Recorder contact={contact} conversationId={conversationOnScreen(contact, active)} focused={snooze === null} />
        {followUps.length > 0 && (
          <section class="person-follow-ups">
            <h2>{t('followUps')}</h2>
            <ul>
              {followUps.map((row) => (
                <FollowUpRow key={row.followUp.id} row={row} />
              ))}
            </ul>
          </section>
        )}
        <NeedToConfirm contact={contact} />
        <Promises promises={found.promises} open={found.rows} />
        <Asleep contactId={id} />
      </div>
      <PersonCare contact={contact} touch={found.touch} />
      <div class="person-timeline">
        <Timeline contactId={id} />
      </div>
    </article>
  );
}

/** Whether a follow-up stands among the others: promises have a place of their own, and plans their steps to come. */
function standsAlone(followUp: FollowUp, lastFeedback: Rating | null, now: Temporal.ZonedDateTime): boolean {
  if (followUp.kind === 'commitment') return false;
  return followUp.kind !== 'plan-step' || (isDue(followUp.due, now) && !isHeld(followUp, lastFeedback));
}

/** The open conversation on the page beside the face, where the contact takes part in it. */
function conversationOnScreen(contact: Contact, active: ActivePage): string | null {
  if (active.kind !== 'open' || active.page.reading.kind !== 'seen') return null;
  const people = pagePeople(active.page.reading.observation);
  const same = people.find((person) => person.identities.some((identity) => contact.identities.includes(identity)));
  return same?.conversationId ?? null;
}

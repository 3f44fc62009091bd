import { useContext } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { isDue } from '../../domain/due';
import type { SeenCompose } from '../../domain/observation';
import {
  conversationsOf,
  lastTouch,
  latestNotes,
  openFollowUpsOf,
  standingDuesAbout,
} from '../../store/read/about-contact';
import { rows } from '../../store/read/agenda';
import { FaceContext } from '../face-context';
import { lazy } from '../lazy';
import { hashOf } from '../route';
import { t } from '../t';
import { useDrawn } from '../use-drawn';
import { useLive } from '../use-live';
import { Avatar } from './avatar';
import { FollowUpRow } from './follow-up-row';
import { LastTouch } from './last-touch';
import { Moment } from './moment';
import { Promised } from './promised';
import { Recorder } from './recorder';
import { RelationshipSelect } from './relationship-select';
import { StandingRow } from './standing-row';
import { Turn } from './turn';

const HealthLine = lazy(
  () => import('./health-line').then((module) => module.HealthLine),
  <p class="fact health" />,
  'idle',
);
const NeedToConfirm = lazy(() => import('./need-to-confirm').then((module) => module.NeedToConfirm), null, 'idle');
// Its place is kept, so that nothing below it moves.
const PersonTools = lazy(
  () => import('./person-tools').then((module) => module.PersonTools),
  <div class="person-tools" />,
  'idle',
);
const Twin = lazy(() => import('./twin').then((module) => module.Twin), null);
const WhileWriting = lazy(() => import('./while-writing').then((module) => module.WhileWriting), null);
const WaitOffer = lazy(() => import('./wait-offer').then((module) => module.WaitOffer), null);

interface Props {
  contact: Contact;
  /** Another contact that the page shows to be the same person. */
  twin: Contact | null;
  /** The conversation on screen. */
  conversationId: string | null;
  /** The message box that is open to them. */
  composing: SeenCompose | null;
  focused: boolean;
}

/** Somebody kept, at a glance: last touch, next follow-up, latest notes, and the recorder. */
export function PersonCard({ contact, twin, conversationId, composing, focused }: Props) {
  const { store, now } = useContext(FaceContext);
  const { id, name, title, company } = contact;
  const known = useLive(async () => {
    const [touch, followUps, notes, conversations, standing] = await Promise.all([
      lastTouch(store, id),
      openFollowUpsOf(store, id),
      latestNotes(store, id, 3),
      conversationsOf(store, id),
      standingDuesAbout(store, id),
    ]);
    const next = await rows(store, followUps.slice(0, 1));
    return { touch, notes, conversations, standing, next, followUps };
  }, [id]);
  useDrawn('person', known !== undefined);
  const [conversation] = known?.conversations ?? [];
  // Whoever is being written to is just getting in touch; what concerns the message is to be in sight, with the note field.
  const standing = composing ? [] : (known?.standing.filter(({ due }) => isDue(due, now)) ?? []);
  const next = known?.next.filter(({ followUp }) => !composing || followUp.kind !== 'commitment') ?? [];
  const promises = known?.followUps
    .filter((followUp) => followUp.kind === 'commitment')
    .filter(({ id }) => id !== next[0]?.followUp.id);
  return (
    <article class="person-card" aria-label={name}>
      <header>
        <Avatar name={name} />
        <div class="person-name">
          <h2>
            <a href={hashOf({ view: 'person', id })}>{name}</a>
          </h2>
          <p>{[title, company].filter(Boolean).join(' · ')}</p>
        </div>
        <RelationshipSelect contact={contact} />
      </header>
      {twin && <Twin contact={contact} twin={twin} />}
      {known && (
        <>
          <div class="facts">
            <LastTouch touch={known.touch} />
            {conversation && conversation.id !== composing?.conversationId && (
              <Turn conversation={conversation} touch={known.touch} />
            )}
            <HealthLine contact={contact} most={1} />
          </div>
          {composing && <WhileWriting contact={contact} composing={composing} />}
          {(composing || conversationId) && (
            <WaitOffer contact={contact} known={known} onScreen={conversationId} composing={composing} />
          )}
          {next.length + standing.length > 0 && (
            <ul class="next" aria-label={t('nextFollowUp')}>
              {standing.map((each) => (
                <StandingRow key={each.id} row={{ kind: 'standing', standing: each, contact }} />
              ))}
              {next.map((row) => (
                <FollowUpRow key={row.followUp.id} row={row} />
              ))}
            </ul>
          )}
          {!!promises?.length && <Promised promises={promises} contactId={id} />}
          <Recorder contact={contact} conversationId={conversationId} focused={focused} />
          <PersonTools contact={contact} />
          {known.notes.length > 0 && (
            <ul class="notes" aria-label={t('latestNotes')}>
              {known.notes.map((note) => (
                <li key={note.id}>
                  <p class="note-text">{note.text}</p>
                  <Moment at={note.at} precision="ms" />
                </li>
              ))}
            </ul>
          )}
          <NeedToConfirm contact={contact} />
        </>
      )}
    </article>
  );
}

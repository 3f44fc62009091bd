import { useContext } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { conversationsOf, lastTouch, latestNotes, openFollowUpsOf, rows } from '../../store/read';
import { FaceContext } from '../face-context';
import { hashOf } from '../route';
import { t } from '../t';
import { useDrawn } from '../use-drawn';
import { useLive } from '../use-live';
import { Avatar } from './avatar';
import { FollowUpRow } from './follow-up-row';
import { LastTouch } from './last-touch';
import { Moment } from './moment';
import { Recorder } from './recorder';
import { RelationshipSelect } from './relationship-select';
import { Turn } from './turn';
import { Twin } from './twin';

interface Props {
  contact: Contact;
  /** Another contact that the page shows to be the same person. */
  twin: Contact | null;
  /** The conversation on screen. */
  conversationId: string | null;
  focused: boolean;
}

/** Somebody kept, at a glance: last touch, next follow-up, latest notes, and the recorder. */
export function PersonCard({ contact, twin, conversationId, focused }: Props) {
  const { store } = useContext(FaceContext);
  const { id, name, title, company } = contact;
  const known = useLive(async () => {
    const [touch, followUps, notes, [conversation]] = await Promise.all([
      lastTouch(store, id),
      openFollowUpsOf(store, id),
      latestNotes(store, id, 3),
      conversationsOf(store, id),
    ]);
    return { touch, notes, conversation, next: await rows(store, followUps.slice(0, 1)), open: followUps.length };
  }, [id]);
  useDrawn('person', known !== undefined);
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
            {known.conversation && <Turn conversation={known.conversation} touch={known.touch} />}
          </div>
          {known.next.length > 0 && (
            <ul class="next" aria-label={t('nextFollowUp')}>
              {known.next.map((row) => (
                <FollowUpRow key={row.followUp.id} row={row} />
              ))}
            </ul>
          )}
          <Recorder contact={contact} conversationId={conversationId} focused={focused} />
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
        </>
      )}
    </article>
  );
}

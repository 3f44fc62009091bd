import { useState } from 'preact/hooks';
import type { Note } from '../../domain/note';
import { command } from '../../messages/channel';
import { fieldsOfNote, noteOfFields } from '../note-fields';
import { noteKindName, ratingName } from '../note-names';
import { t } from '../t';
import { useDraft } from '../use-draft';
import { useSave } from '../use-save';
import { EditForm } from './edit-form';
import { Entry } from './entry';
import { NoteKind } from './note-kind';
import { NoteQuote } from './note-quote';
import { NoteWords } from './note-words';

/** A note in the timeline. */
export function NoteEntry({ note }: { note: Note }) {
  const [editing, setEditing] = useState(false);
  const { busy, save } = useSave();
  return (
    <Entry
      icon="note"
      kind={kindWords(note)}
      at={note.at}
      precision="ms"
      busy={busy}
      editing={editing}
      edit={() => setEditing(!editing)}
      erase={() => save(() => command('note.erase', { id: note.id }), t('savedNoteErased'))}
    >
      {editing ? <NoteEdit note={note} leave={() => setEditing(false)} /> : <p class="note-text">{note.text}</p>}
      {(note.quote !== undefined || note.source) && <NoteQuote note={note} />}
    </Entry>
  );
}

/** What kind of note it is, and how it stands: "Feedback: good", "Need: no longer". */
function kindWords({ kind, rating, endedAt }: Note): string {
  const name = noteKindName(kind);
  if (rating) return t('noteRated', name, ratingName(rating));
  return kind === 'need' && endedAt ? t('noteRated', name, t('needNoLonger')) : name;
}

function NoteEdit({ note, leave }: { note: Note; leave(): void }) {
  const { fields, edit, clear } = useDraft(`${note.subjectId}/note/${note.id}`, fieldsOfNote(note));
  const { busy, problem, save } = useSave('form');
  const submit = async () => {
    const saved = await save(() => command('note.edit', { id: note.id, ...noteOfFields(fields) }), t('savedChange'));
    if (!saved) return;
    clear();
    leave();
  };
  return (
    <EditForm busy={busy} problem={problem} submit={submit} leave={leave} discard={clear}>
      <NoteWords label={t('note')} text={fields.text} edit={edit} />
      <NoteKind fields={fields} edit={edit} />
    </EditForm>
  );
}

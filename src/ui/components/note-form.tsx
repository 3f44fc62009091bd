import type { Contact } from '../../domain/contact';
import { command } from '../../messages/channel';
import { blankNote, noteOfFields } from '../note-fields';
import { t } from '../t';
import { useDraft } from '../use-draft';
import { useSave } from '../use-save';
import { GrownText } from './grown-text';
import { NoteKind } from './note-kind';
import { type Cursor, RecordForm } from './record-form';

/** Writes a note. */
export function NoteForm({ contact, cursor }: { contact: Contact; cursor: Cursor }) {
  const { fields, edit, clear } = useDraft(`${contact.id}/note`, blankNote);
  const saving = useSave('form');
  const submit = async () => {
    const note = noteOfFields(fields);
    if (note.text === '') return;
    const saved = await saving.save(() => command('note.write', { contactId: contact.id, ...note }), t('savedNote'));
    if (saved) clear();
  };
  return (
    <RecordForm saving={saving} submit={submit} cursor={cursor}>
      <GrownText
        data-first-field
        aria-label={t('noteAbout', contact.name)}
        placeholder={t('notePlaceholder')}
        value={fields.text}
        readOnly={saving.busy}
        onInput={(event) => edit({ text: event.currentTarget.value })}
      />
      <NoteKind fields={fields} edit={edit} />
    </RecordForm>
  );
}

import type { Contact } from '../../domain/contact';
import { command } from '../../messages/channel';
import { t } from '../t';
import { useDraft } from '../use-draft';
import { useSave } from '../use-save';
import { GrownText } from './grown-text';
import { type Cursor, RecordForm } from './record-form';

/** Writes a note. */
export function NoteForm({ contact, cursor }: { contact: Contact; cursor: Cursor }) {
  const { fields, edit, clear } = useDraft(`${contact.id}/note`, { text: '' });
  const saving = useSave('form');
  const submit = async () => {
    const text = fields.text.trim();
    if (text === '') return;
    const saved = await saving.save(
      () => command('note.write', { contactId: contact.id, kind: 'note', text }),
      t('savedNote'),
    );
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
    </RecordForm>
  );
}

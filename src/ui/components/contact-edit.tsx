import { useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { command } from '../../messages/channel';
import { type ContactErrors, changedDetails, detailsOf, fieldsOf } from '../contact-fields';
import { t } from '../t';
import { useDraft } from '../use-draft';
import { useSave } from '../use-save';
import { ContactForm } from './contact-form';
import { EditForm } from './edit-form';

/** Changes what is known of a contact. */
export function ContactEdit({ contact, leave }: { contact: Contact; leave(): void }) {
  const { fields, edit, clear } = useDraft(`${contact.id}/details`, fieldsOf(contact));
  const [errors, setErrors] = useState<ContactErrors>({});
  const { busy, problem, save } = useSave('form');
  const submit = async () => {
    const told = detailsOf(fields, contact.identities);
    setErrors('errors' in told ? told.errors : {});
    if ('errors' in told) return;
    const details = changedDetails(contact, told.details);
    if (Object.keys(details).length > 0) {
      const saved = await save(() => command('contact.edit', { id: contact.id, details }), t('savedChange'));
      if (!saved) return;
    }
    clear();
    leave();
  };
  return (
    <EditForm busy={busy} problem={problem} submit={submit} leave={leave} discard={clear}>
      <ContactForm fields={fields} errors={errors} edit={edit} />
    </EditForm>
  );
}

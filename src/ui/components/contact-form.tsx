import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { relationshipKinds } from '../../domain/contact';
import type { ContactErrors, ContactFields } from '../contact-fields';
import { relationshipName } from '../names';
import { t } from '../t';
import { GrownText } from './grown-text';

interface Props {
  fields: ContactFields;
  errors: ContactErrors;
  edit(changed: Partial<ContactFields>): void;
}

/** The fields of a contact, to fill in or to change. */
export function ContactForm({ fields, errors, edit }: Props) {
  return (
    <div class="contact-form">
      <Field wide label={t('name')} error={errors.name === undefined ? null : t('nameMissing')}>
        {(described) => (
          <input {...described} value={fields.name} onInput={(event) => edit({ name: event.currentTarget.value })} />
        )}
      </Field>
      <Field
        wide
        label={t('emails')}
        hint={t('oneALine')}
        error={errors.emails === undefined ? null : t('notAnEmail', errors.emails)}
      >
        {(described) => (
          <GrownText
            {...described}
            inputMode="email"
            spellcheck={false}
            value={fields.emails}
            onInput={(event) => edit({ emails: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field
        wide
        label={t('profiles')}
        hint={t('profileExample')}
        error={errors.profiles === undefined ? null : t('notAProfile', errors.profiles)}
      >
        {(described) => (
          <GrownText
            {...described}
            inputMode="url"
            spellcheck={false}
            value={fields.profiles}
            onInput={(event) => edit({ profiles: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t('phone')}>
        {(described) => (
          <input
            {...described}
            type="tel"
            value={fields.phone}
            onInput={(event) => edit({ phone: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t('company')}>
        {(described) => (
          <input
            {...described}
            value={fields.company}
            onInput={(event) => edit({ company: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t('role')}>
        {(described) => (
          <input {...described} value={fields.title} onInput={(event) => edit({ title: event.currentTarget.value })} />
        )}
      </Field>
      <Field label={t('location')}>
        {(described) => (
          <input
            {...described}
            value={fields.location}
            onInput={(event) => edit({ location: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t('relationship')}>
        {(described) => (
          <select
            {...described}
            value={fields.relationship}
            onChange={(event) => {
              const picked = relationshipKinds.find((kind) => kind === event.currentTarget.value);
              if (picked) edit({ relationship: picked });
            }}
          >
            {relationshipKinds.map((kind) => (
              <option key={kind} value={kind}>
                {relationshipName(kind)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('tags')} hint={t('tagsHint')}>
        {(described) => (
          <input {...described} value={fields.tags} onInput={(event) => edit({ tags: event.currentTarget.value })} />
        )}
      </Field>
    </div>
  );
}

interface FieldProps {
  /** Takes the whole width where others stand side by side. */
  wide?: boolean;
  label: string;
  hint?: string;
  error?: string | null;
  children(described: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }): ComponentChildren;
}

function Field({ wide = false, label, hint, error = null, children }: FieldProps) {
  const id = useId();
  const about = `${id}-about`;
  return (
    <div class={wide ? 'field wide' : 'field'}>
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': about, 'aria-invalid': error !== null })}
      <small id={about} class={error === null ? '' : 'problem'}>
        {error ?? hint}
      </small>
    </div>
  );
}

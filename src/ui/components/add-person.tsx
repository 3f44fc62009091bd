import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { command } from '../../messages/channel';
import { contactsWith } from '../../store/read/contacts';
import { blankContact, type ContactErrors, detailsOf } from '../contact-fields';
import { FaceContext } from '../face-context';
import { goBack, goTo, hashOf } from '../route';
import { t } from '../t';
import { useDraft } from '../use-draft';
import { useEscape } from '../use-escape';
import { useLive } from '../use-live';
import { useSave } from '../use-save';
import { ContactForm } from './contact-form';
import { ProblemLine } from './problem-line';
import { ViewHeader } from './view-header';

/** Adds somebody by hand. */
export function AddPerson({ name }: { name: string }) {
  const { store, say } = useContext(FaceContext);
  const named = looksLikeAddress(name) ? { emails: name } : { name };
  const { fields, edit, clear } = useDraft(`new/${name}`, { ...blankContact, ...named });
  const [errors, setErrors] = useState<ContactErrors>({});
  const { busy, problem, save } = useSave('form');
  const form = useRef<HTMLFormElement>(null);
  useEscape(true, goBack);
  // With every attempt the cursor goes to what is wrong.
  useEffect(() => {
    const find = (selector: string) => form.current?.querySelector<HTMLElement>(selector);
    (find('[aria-invalid=true]') ?? find('input'))?.focus();
  }, [errors]);

  const told = detailsOf(fields);
  const identities = 'details' in told ? told.details.identities : [];
  const [already] = useLive(() => contactsWith(store, identities), identities) ?? [];
  const open = (id: string) => {
    clear();
    goTo({ view: 'person', id });
  };
  const submit = async () => {
    if ('errors' in told) {
      setErrors(told.errors);
      return;
    }
    setErrors({});
    if (already) {
      say({ kind: 'done', text: t('alreadyKept', already.name), changeId: null });
      return open(already.id);
    }
    const saved = await save(() => command('contact.add', told.details), t('savedKept', fields.name.trim()));
    if (saved) open(saved.id);
  };
  return (
    <section class="add-person">
      <ViewHeader title={t('addPerson')} />
      <form
        ref={form}
        aria-busy={busy}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ContactForm fields={fields} errors={errors} edit={edit} />
        <ProblemLine problem={problem} />
        <p role="status">
          {already && (
            <span class="question">
              {t('alreadyKept', already.name)}{' '}
              <a href={hashOf({ view: 'person', id: already.id })}>{t('openPerson')}</a>
            </span>
          )}
        </p>
        <div class="buttons">
          <button type="submit" class="primary" disabled={busy}>
            {already ? t('openPerson') : t('addPerson')}
          </button>
          <button
            type="button"
            onClick={() => {
              clear();
              goBack();
            }}
          >
            {t('cancel')}
          </button>
        </div>
      </form>
    </section>
  );
}

function looksLikeAddress(text: string): boolean {
  return text.includes('@');
}

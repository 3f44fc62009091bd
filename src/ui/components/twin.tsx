import type { Contact } from '../../domain/contact';
import { command } from '../../messages/channel';
import { t } from '../t';
import { useSave } from '../use-save';

/** Offers to fold together two contacts that a page shows to be one person: it names both under one roof. */
export function Twin({ contact, twin }: { contact: Contact; twin: Contact }) {
  const { busy, save } = useSave();
  const { id, name } = contact;
  return (
    <section class="question" aria-label={t('samePerson')}>
      <p>{t('keptTwice', twin.company === null ? twin.name : t('nameOfCompany', twin.name, twin.company))}</p>
      <div class="buttons">
        <button
          type="button"
          class="primary"
          disabled={busy}
          onClick={() => save(() => command('contact.merge', { into: id, from: twin.id }), t('savedMerged', name))}
        >
          {t('merge')}
        </button>
      </div>
    </section>
  );
}

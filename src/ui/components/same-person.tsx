import type { Contact } from '../../domain/contact';
import { siteOf } from '../../domain/identity';
import type { CurrentPage } from '../../domain/observation';
import type { PagePerson } from '../../domain/page-people';
import { command } from '../../messages/channel';
import { t } from '../t';
import { useSave } from '../use-save';
import { ProblemLine } from './problem-line';

interface Props {
  person: PagePerson;
  contact: Contact;
  page: CurrentPage;
  /** Called once the user has said that it is the same person. */
  identified(): void;
}

/** Asks whether somebody on the page is a contact known from elsewhere. The user decides. */
export function SamePerson({ person, contact, page, identified }: Props) {
  const { busy, problem, save } = useSave('form');
  const { id, name } = contact;
  const { identity } = person;
  const yes = async () => {
    const saved = await save(() => command('contact.identify', { id, identity, page }), t('savedSame', name));
    if (saved) identified();
  };
  const no = () => save(() => command('contact.distinguish', { id, identity }), t('savedDifferent'));
  return (
    <section class="question" aria-label={t('samePerson')}>
      <p>{question(contact)}</p>
      <ProblemLine problem={problem} />
      <div class="buttons">
        <button type="button" class="primary" disabled={busy} onClick={yes}>
          {t('yesSame')}
        </button>
        <button type="button" disabled={busy} onClick={no}>
          {t('noSomeoneElse')}
        </button>
      </div>
    </section>
  );
}

function question({ name, company, identities }: Contact): string {
  const who = company === null ? name : t('nameOfCompany', name, company);
  const sites = new Set(identities.map(siteOf));
  if (sites.size !== 1) return t('isThis', who);
  return t(sites.has('gmail') ? 'isThisFromEmail' : 'isThisFromLinkedin', who);
}

import type { Contact } from '../../domain/contact';
import type { SeenCompose } from '../../domain/observation';
import { namesOfSeen } from '../person-names';
import { t } from '../t';
import { ChasingGuard } from './chasing-guard';
import { Icon } from './icon';

/** What to know while a message is being written to somebody: whom it goes to, and whether they are chased. */
export function WhileWriting({ contact, composing }: { contact: Contact; composing: SeenCompose }) {
  return (
    <>
      <p class="fact writing-to">
        <Icon name="email" />
        <span>{t('writingTo', namesOfSeen(composing.to))}</span>
      </p>
      <ChasingGuard contact={contact} />
    </>
  );
}

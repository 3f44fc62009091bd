import type { Contact } from '../../domain/contact';
import type { FollowUp } from '../../domain/follow-up';
import { t } from '../t';
import { Icon } from './icon';
import { RowContext } from './row-context';

interface Props {
  followUp: FollowUp;
  /** The first of those it is about; null where none is kept any more. */
  contact: Contact | null;
  busy: boolean;
  edit(): void;
  /** The promise was not kept. */
  broken(): void;
}

/** What to recall before doing something, and what is seldom done with it. */
export function FollowUpMore({ followUp, contact, busy, edit, broken }: Props) {
  const promised = followUp.kind === 'commitment';
  return (
    <div class="row-more">
      {contact && <RowContext contactId={contact.id} quote={promised ? followUp.quote : null} />}
      <div class="buttons">
        <button type="button" onClick={edit}>
          <Icon name="edit" />
          {t('edit')}
        </button>
        {promised && (
          <button type="button" disabled={busy} onClick={broken}>
            <Icon name="broken" />
            {t('promiseBroken')}
          </button>
        )}
      </div>
    </div>
  );
}

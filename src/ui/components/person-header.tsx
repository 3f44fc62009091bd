import type { Contact } from '../../domain/contact';
import { type Identity, identityText, profileAddress } from '../../domain/identity';
import { phoneAddress } from '../../domain/link';
import { t } from '../t';
import { Avatar } from './avatar';
import { Icon } from './icon';

/** Who a contact is: role, company, place, and every way to reach them. */
export function PersonHeader({ contact, edit }: { contact: Contact; edit(): void }) {
  const { name, title, company, location, phone, tags, identities } = contact;
  const dials = phone === null ? null : phoneAddress(phone);
  return (
    <header class="person-header">
      <Avatar name={name} large />
      <div class="person-name">
        <p>{title ?? company ?? t('noCompanyYet')}</p>
        <p class="muted">{[title && company, location].filter(Boolean).join(' · ')}</p>
      </div>
      <ul class="ways">
        {identities.map((identity) => (
          <li key={identity}>
            <IdentityLink identity={identity} />
          </li>
        ))}
        {phone !== null && (
          <li>
            <Icon name="call" />
            <bdi>{dials === null ? phone : <a href={dials}>{phone}</a>}</bdi>
          </li>
        )}
        {identities.length === 0 && phone === null && (
          <li>
            <button type="button" class="quiet" onClick={edit}>
              <Icon name="add" />
              {t('addAddress')}
            </button>
          </li>
        )}
      </ul>
      {tags.length > 0 && (
        <ul class="tags" aria-label={t('tags')}>
          {tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
    </header>
  );
}

function IdentityLink({ identity }: { identity: Identity }) {
  const address = profileAddress(identity);
  return (
    <>
      <Icon name={address === null ? 'email' : 'linkedin'} />
      {address === null ? (
        <a href={`mailto:${encodeURIComponent(identityText(identity))}`}>{identityText(identity)}</a>
      ) : (
        <a href={address} target="_blank" rel="noreferrer">
          {profileText(identity)}
        </a>
      )}
    </>
  );
}

/** A member key says nothing to anybody. */
function profileText(identity: Identity): string {
  if (identity.startsWith('linkedin-sales:')) return t('salesNavigatorProfile');
  return identity.startsWith('linkedin-id:') ? t('linkedinProfile') : `linkedin.com/in/${identityText(identity)}`;
}

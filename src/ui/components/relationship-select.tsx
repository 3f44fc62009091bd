import { type Contact, relationshipKinds } from '../../domain/contact';
import { command } from '../../messages/channel';
import { relationshipName } from '../names';
import { t } from '../t';
import { useSave } from '../use-save';

/** What kind of relationship it is, to see and to change. */
export function RelationshipSelect({ contact }: { contact: Contact }) {
  const { busy, save } = useSave();
  return (
    <select
      class="pill"
      aria-label={t('relationship')}
      value={contact.relationship}
      disabled={busy}
      onChange={(event) => {
        const picked = relationshipKinds.find((kind) => kind === event.currentTarget.value);
        if (!picked) return;
        save(
          () => command('contact.edit', { id: contact.id, details: { relationship: picked } }),
          t('savedRelationship', contact.name, relationshipName(picked)),
        );
      }}
    >
      {relationshipKinds.map((kind) => (
        <option key={kind} value={kind}>
          {relationshipName(kind)}
        </option>
      ))}
    </select>
  );
}

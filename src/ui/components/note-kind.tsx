import { noteKinds } from '../../domain/note';
import type { NoteFields } from '../note-fields';
import { noteKindName } from '../note-names';
import { t } from '../t';
import { RatingChips } from './rating-chips';

interface Props {
  fields: NoteFields;
  edit(changed: Partial<NoteFields>): void;
}

/** What kind of note it is and, of feedback, how content they are. */
export function NoteKind({ fields, edit }: Props) {
  return (
    <div class="note-kind">
      <select
        class="pill"
        aria-label={t('noteKind')}
        value={fields.kind}
        onChange={(event) => {
          const picked = noteKinds.find((kind) => kind === event.currentTarget.value);
          if (picked) edit({ kind: picked });
        }}
      >
        {noteKinds.map((kind) => (
          <option key={kind} value={kind}>
            {noteKindName(kind)}
          </option>
        ))}
      </select>
      {fields.kind === 'feedback' && <RatingChips value={fields.rating} choose={(rating) => edit({ rating })} />}
    </div>
  );
}

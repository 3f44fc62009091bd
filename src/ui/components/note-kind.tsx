import { noteKinds, ratings } from '../../domain/note';
import { alone } from '../names';
import type { NoteFields } from '../note-fields';
import { noteKindName, ratingName } from '../note-names';
import { t } from '../t';
import { Chips } from './chips';

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
      {fields.kind === 'feedback' && (
        <Chips
          legend={t('rating')}
          value={fields.rating}
          choose={(rating) => edit({ rating })}
          chips={[
            ...ratings.map((value) => ({ value, label: alone(ratingName(value)) })),
            { value: '' as const, label: t('ratingNone') },
          ]}
        />
      )}
    </div>
  );
}

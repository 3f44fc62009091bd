import type { Repeat } from '../../domain/follow-up';
import { t } from '../t';
import { Chips } from './chips';
import { RepeatFields } from './repeat-fields';

/** What a wait takes besides a date, as the fields of a form hold it. */
export interface WaitFields {
  needs: 'any' | 'all';
  repeats: 'yes' | 'no';
  /** Of `<input type="number">`. */
  everyWorkingDays: string;
  atMost: string;
}

interface Props {
  fields: WaitFields;
  edit(changed: Partial<WaitFields>): void;
  /** Whether it waits for several people. */
  several: boolean;
}

/** Whose answer it takes, and whether to be reminded again. */
export function WaitTerms({ fields, edit, several }: Props) {
  return (
    <>
      {several && (
        <Chips
          legend={t('whoseAnswer')}
          value={fields.needs}
          choose={(needs) => edit({ needs })}
          chips={[
            { value: 'any', label: t('anyOfThem') },
            { value: 'all', label: t('allOfThem') },
          ]}
        />
      )}
      <RepeatFields fields={fields} edit={edit} />
    </>
  );
}

/** How often to remind again; null for not at all, or where the fields hold no numbers. */
export function repeatOf({ repeats, everyWorkingDays, atMost }: Omit<WaitFields, 'needs'>): Repeat | null {
  const repeat = { everyWorkingDays: Number(everyWorkingDays), atMost: Number(atMost) };
  return repeats === 'yes' ? repeat : null;
}

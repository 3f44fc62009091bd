import { t } from '../t';
import { Chips } from './chips';
import { RepeatFields, type RepeatValues } from './repeat-fields';

/** What a wait takes besides a date, as the fields of a form hold it. */
export interface WaitFields extends RepeatValues {
  needs: 'any' | 'all';
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

import { t } from '../t';
import { Chips } from './chips';
import { IconButton } from './icon-button';

/** What a promise takes besides a date, as the fields of a form hold it. */
export interface PromiseFields {
  by: 'me' | 'them';
  /** The words it was promised in; may be empty. */
  quote: string;
}

interface Props {
  fields: PromiseFields;
  edit(changed: Partial<PromiseFields>): void;
  /** The contact's. */
  name: string;
}

/** Who promised, and in which words. */
export function PromiseTerms({ fields, edit, name }: Props) {
  return (
    <>
      <Chips
        legend={t('whoPromised')}
        value={fields.by}
        choose={(by) => edit({ by })}
        chips={[
          { value: 'me', label: t('iPromised') },
          { value: 'them', label: t('theyPromised', name) },
        ]}
      />
      {fields.quote !== '' && (
        <div class="quoted">
          <blockquote>{fields.quote}</blockquote>
          <IconButton icon="close" label={t('withoutTheseWords')} onClick={() => edit({ quote: '' })} />
        </div>
      )}
    </>
  );
}

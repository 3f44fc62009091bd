import { useContext } from 'preact/hooks';
import { FaceContext } from '../face-context';
import { alone } from '../names';
import { directionChosen } from '../record-entry';
import type { RecordFields } from '../record-fields';
import { t } from '../t';
import { pasts } from '../touchpoint-moment';

const directions = ['out', 'in', 'both'] as const;

interface Props {
  fields: RecordFields;
  edit(changed: Partial<RecordFields>): void;
}

/** Who began what took place, and when it was. */
export function TouchpointTerms({ fields, edit }: Props) {
  const { now } = useContext(FaceContext);
  return (
    <>
      <div class="side-by-side">
        <label>
          <span>{t('direction')}</span>
          <select
            value={directionChosen(fields)}
            onChange={(event) => edit({ direction: chosen(directions, event.currentTarget.value) })}
          >
            <option value="out">{alone(t('toThem'))}</option>
            <option value="in">{alone(t('fromThem'))}</option>
            <option value="both">{alone(t('bothWays'))}</option>
          </select>
        </label>
        <label>
          <span>{t('when')}</span>
          <select value={fields.when} onChange={(event) => edit({ when: chosen(pasts, event.currentTarget.value) })}>
            <option value="now">{t('justNow')}</option>
            <option value="hour">{t('anHourAgo')}</option>
            <option value="yesterday">{t('yesterday')}</option>
            <option value="at">{t('anotherTime')}</option>
          </select>
        </label>
      </div>
      {fields.when === 'at' && (
        <label>
          <span class="for-ears">{t('dateAndTime')}</span>
          <input
            type="datetime-local"
            required
            max={now.toPlainDateTime().toString({ smallestUnit: 'minute' })}
            value={fields.at}
            onInput={(event) => edit({ at: event.currentTarget.value })}
          />
        </label>
      )}
    </>
  );
}

function chosen<Value extends string>(values: readonly [Value, ...Value[]], value: string): Value {
  return values.find((known) => known === value) ?? values[0];
}

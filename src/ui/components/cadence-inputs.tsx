import { type CadenceFields, cadenceOfFields, fieldsOfCadence, unitNamed, usualCadences } from '../cadence-fields';
import { type IntervalUnit, intervalUnits, intervalWords, unitName } from '../interval';
import { t } from '../t';

interface Props {
  fields: CadenceFields;
  edit(changed: Partial<CadenceFields>): void;
}

/** How often, and by when at the latest: the usual choices, and fields for any other. */
export function CadenceInputs({ fields, edit }: Props) {
  const told = cadenceOfFields(fields);
  return (
    <div class="cadence-inputs">
      <fieldset class="snooze">
        <legend class="for-ears">{t('cadenceUsual')}</legend>
        {usualCadences.map((usual) => (
          <button
            key={usual.ideal}
            type="button"
            class="choice small"
            aria-pressed={typeof told === 'object' && told.ideal === usual.ideal && told.latest === usual.latest}
            onClick={() => edit(fieldsOfCadence(usual))}
          >
            {intervalWords(usual.ideal)}
          </button>
        ))}
      </fieldset>
      <Interval
        label={t('cadenceIdeal')}
        hint={t('cadenceIdealHint')}
        count={fields.idealCount}
        unit={fields.idealUnit}
        edit={(count, unit) => edit({ idealCount: count, idealUnit: unit })}
      />
      <Interval
        label={t('cadenceLatest')}
        hint={t('cadenceLatestHint')}
        count={fields.latestCount}
        unit={fields.latestUnit}
        edit={(count, unit) => edit({ latestCount: count, latestUnit: unit })}
      />
      <div role="alert">
        {typeof told === 'string' && (
          <p class="problem">{t(told === 'latest-first' ? 'cadenceLatestFirst' : 'cadenceNoNumber')}</p>
        )}
      </div>
    </div>
  );
}

interface IntervalProps {
  label: string;
  hint: string;
  count: string;
  unit: IntervalUnit;
  edit(count: string, unit: IntervalUnit): void;
}

function Interval({ label, hint, count, unit, edit }: IntervalProps) {
  return (
    <fieldset class="interval">
      <legend>
        {label} <small>{hint}</small>
      </legend>
      <input
        type="number"
        required
        min="1"
        step="1"
        aria-label={label}
        value={count}
        onInput={(event) => edit(event.currentTarget.value, unit)}
      />
      <select
        aria-label={t('cadenceUnit', label)}
        value={unit}
        onChange={(event) => edit(count, unitNamed(event.currentTarget.value))}
      >
        {intervalUnits.map((each) => (
          <option key={each} value={each}>
            {unitName(Number(count) || 2, each)}
          </option>
        ))}
      </select>
    </fieldset>
  );
}

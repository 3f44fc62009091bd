import { furthestStep } from '../../domain/plan';
import { type StepFields, stepSides } from '../plan-fields';
import { type MessageKey, t } from '../t';
import { IconButton } from './icon-button';

const sideKeys: Record<(typeof stepSides)[number], MessageKey> = { after: 'planAfterDay', before: 'planBeforeDay' };

interface Props {
  step: StepFields;
  /** Which step it is, counted from 1. */
  place: number;
  edit(changed: Partial<StepFields>): void;
  /** Null for the only one. */
  remove: (() => void) | null;
}

/** The fields of one step of a plan. */
export function PlanStepInputs({ step, place, edit, remove }: Props) {
  return (
    <fieldset class="step-input">
      <legend class="for-ears">{t('planStep', place)}</legend>
      <input
        class="step-what"
        required
        maxLength={500}
        aria-label={t('planStepWhat', place)}
        placeholder={t('planStepWhatPlaceholder')}
        value={step.what}
        onInput={(event) => edit({ what: event.currentTarget.value })}
      />
      <input
        type="number"
        required
        min="0"
        max={furthestStep}
        step="1"
        aria-label={t('planStepDays', place)}
        value={step.days}
        onInput={(event) => edit({ days: event.currentTarget.value })}
      />
      <select
        aria-label={t('planStepSide', place)}
        value={step.side}
        onChange={(event) => edit({ side: event.currentTarget.value === 'before' ? 'before' : 'after' })}
      >
        {stepSides.map((side) => (
          <option key={side} value={side}>
            {t(sideKeys[side])}
          </option>
        ))}
      </select>
      {remove && <IconButton icon="erase" label={t('planStepRemove', place)} onClick={remove} />}
      <label class="check">
        <input
          type="checkbox"
          checked={step.onlyAfterGoodFeedback}
          onChange={(event) => edit({ onlyAfterGoodFeedback: event.currentTarget.checked })}
        />
        <span>{t('planOnlyAfterGood')}</span>
      </label>
    </fieldset>
  );
}

import { t } from '../t';
import type { WaitFields } from './wait-terms';

type Fields = Omit<WaitFields, 'needs'>;

/** "Then again every 3 working days, at most twice." */
export function RepeatFields({ fields, edit }: { fields: Fields; edit(changed: Partial<Fields>): void }) {
  const repeats = fields.repeats === 'yes';
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={repeats}
          onChange={(event) => edit({ repeats: event.currentTarget.checked ? 'yes' : 'no' })}
        />
        <span>{t('remindAgain')}</span>
      </label>
      {repeats && (
        <div class="side-by-side">
          <label>
            <span>{t('everyWorkingDays')}</span>
            <input
              type="number"
              required
              min={1}
              max={250}
              value={fields.everyWorkingDays}
              onInput={(event) => edit({ everyWorkingDays: event.currentTarget.value })}
            />
          </label>
          <label>
            <span>{t('atMostTimes')}</span>
            <input
              type="number"
              required
              min={1}
              max={20}
              value={fields.atMost}
              onInput={(event) => edit({ atMost: event.currentTarget.value })}
            />
          </label>
        </div>
      )}
    </>
  );
}

import type { Repeat } from '../../domain/follow-up';
import { t } from '../t';

/** Whether and how often to remind again, as the fields of a form hold it. */
export interface RepeatValues {
  repeats: 'yes' | 'no';
  /** Of `<input type="number">`. */
  everyWorkingDays: string;
  atMost: string;
}

/** "Then again every 3 working days, at most twice." */
export function RepeatFields({ fields, edit }: { fields: RepeatValues; edit(changed: Partial<RepeatValues>): void }) {
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

/** How often to remind again; null for not at all, or where the fields hold no numbers. */
export function repeatOf({ repeats, everyWorkingDays, atMost }: RepeatValues): Repeat | null {
  const repeat = { everyWorkingDays: Number(everyWorkingDays), atMost: Number(atMost) };
  return repeats === 'yes' ? repeat : null;
}

import { t } from '../t';

type YesOrNo = 'yes' | 'no';

/** Whether something is announced outside the working hours as well. */
export function Pinned({ pinned, edit }: { pinned: string; edit(changed: { pinned: YesOrNo }): void }) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={pinned === 'yes'}
        onChange={(event) => edit({ pinned: event.currentTarget.checked ? 'yes' : 'no' })}
      />
      <span>{t('alsoOutsideHours')}</span>
    </label>
  );
}

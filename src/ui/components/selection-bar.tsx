import { useRef } from 'preact/hooks';
import type { Due } from '../../domain/due';
import { lazy } from '../lazy';
import { t, tn } from '../t';
import { Icon } from './icon';

const SnoozeChoice = lazy(() => import('./snooze-choice').then((module) => module.SnoozeChoice), null);

interface Props {
  /** The ids of what is selected, as `agendaId` makes them. */
  picked: ReadonlySet<string>;
  busy: boolean;
  snoozing: boolean;
  setSnoozing(snoozing: boolean): void;
  doAll(): void;
  snoozeAll(until: Due | 'they-write'): void;
  clear(): void;
}

/** How many rows are selected, and what can be done about all of them at once. */
export function SelectionBar({ picked, busy, snoozing, setSnoozing, doAll, snoozeAll, clear }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const ids = [...picked];
  const canSnooze = ids.filter((id) => !id.startsWith('turn:'));
  const standing = canSnooze.some((id) => id.startsWith('cadence:') || id.startsWith('date:'));
  const count = picked.size === 0 ? '' : tn('selected', picked.size);
  return (
    <>
      <p role="status" class="for-ears">
        {count}
      </p>
      {picked.size > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this is a bar of what can be done
        <div ref={bar} class="selection-bar" role="group" aria-label={t('selectionLabel')}>
          <span class="count" aria-hidden="true">
            {count}
          </span>
          <button type="button" class="quiet" disabled={busy} onClick={doAll}>
            <Icon name="check" />
            {t('done')}
          </button>
          {canSnooze.length > 0 && (
            <button
              type="button"
              class="quiet"
              disabled={busy}
              aria-expanded={snoozing}
              onClick={() => setSnoozing(!snoozing)}
            >
              <Icon name="later" />
              {t('snooze')}
            </button>
          )}
          <button type="button" class="quiet" onClick={clear}>
            <Icon name="close" />
            {t('clearSelection')}
          </button>
          {snoozing && canSnooze.length > 0 && (
            <SnoozeChoice
              label={t('snooze')}
              about={null}
              wholeDays={standing}
              leave={() => setSnoozing(false)}
              choose={snoozeAll}
              untilTheyWrite={standing ? undefined : () => snoozeAll('they-write')}
            />
          )}
        </div>
      )}
    </>
  );
}

import { useRef } from 'preact/hooks';
import type { WorkingTime } from '../../domain/working-time';
import { t } from '../t';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { TimeInput } from './time-input';

type Pauses = WorkingTime['quiet'];

/** Pauses inside the working day in which nothing is announced. */
export function QuietHours({ quiet, edit }: { quiet: Pauses; edit(pauses: Pauses): void }) {
  const list = useRef<HTMLUListElement>(null);
  return (
    <fieldset class="quiet-hours">
      <legend>{t('quietHours')}</legend>
      <p class="small muted">{t('quietHoursText')}</p>
      <ul ref={list}>
        {quiet.map(({ from, to }, index) => {
          const change = (changed: Partial<Pauses[number]>) =>
            edit(quiet.map((each, place) => (place === index ? { ...each, ...changed } : each)));
          return (
            <li key={index} class="from-to">
              <TimeInput label={t('quietFrom', index + 1)} value={from} edit={(time) => change({ from: time })} />
              <TimeInput label={t('quietTo', index + 1)} value={to} edit={(time) => change({ to: time })} />
              <IconButton
                icon="close"
                label={t('quietRemove', from, to)}
                onClick={() => edit(quiet.filter((_, place) => place !== index))}
              />
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        class="quiet small"
        onClick={() => {
          edit([...quiet, { from: '12:00', to: '13:00' }]);
          // Once it is drawn.
          requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child input')?.focus());
        }}
      >
        <Icon name="later" />
        {t('quietAdd')}
      </button>
    </fieldset>
  );
}

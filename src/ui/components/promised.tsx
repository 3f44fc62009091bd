import { promisedFor } from '../../domain/commitment';
import type { Commitment } from '../../domain/follow-up';
import { hashOf } from '../route';
import { t, tn } from '../t';
import { DueTime } from './due-time';
import { Icon } from './icon';

// More would push the note field out of a popup's sight.
const most = 3;

/** What is promised and open, by either side, one line each. */
export function Promised({ promises, contactId }: { promises: readonly Commitment[]; contactId: string }) {
  const shown = promises.slice(0, most);
  return (
    <ul class="promised" aria-label={t('promises')}>
      {shown.map((promise) => (
        <li key={promise.id}>
          <Icon name="promise" />
          <span>
            {promise.what || promise.quote}{' '}
            <span class="muted">{t(promise.by === 'me' ? 'youPromised' : 'promisedToYou')}</span>{' '}
            <DueTime due={promisedFor(promise)} />
          </span>
        </li>
      ))}
      {promises.length > most && (
        <li>
          <a href={hashOf({ view: 'person', id: contactId })}>{tn('promisesMore', promises.length - most)}</a>
        </li>
      )}
    </ul>
  );
}

import { useContext } from 'preact/hooks';
import { type Chasing, chasingOf, reachableBy } from '../../domain/chasing';
import type { Contact } from '../../domain/contact';
import { dayOf, dueOn } from '../../domain/due';
import { command } from '../../messages/channel';
import { conversationsOf, latestTouches } from '../../store/read/about-contact';
import { FaceContext } from '../face-context';
import { ago, dueWords, shortDay } from '../format';
import { distances, lists } from '../intl';
import { channelName } from '../names';
import { t, tn } from '../t';
import { useLive } from '../use-live';
import { useSave } from '../use-save';
import { Icon } from './icon';

// As many of the newest touches as the rule asks for.
const touchesLookedAt = 50;

/** While a message is being written to somebody: how often they were written to already with no answer seen. */
export function ChasingGuard({ contact }: { contact: Contact }) {
  const { store, now } = useContext(FaceContext);
  const { busy, save } = useSave();
  const { id } = contact;
  const day = now.toPlainDate().toString();
  const chasing = useLive(async () => {
    const [touches, conversations] = await Promise.all([
      latestTouches(store, id, touchesLookedAt),
      conversationsOf(store, id),
    ]);
    return chasingOf(touches, conversations, reachableBy(contact), now);
  }, [id, day]);
  if (!chasing || isFine(chasing)) return null;
  const { suggestion, lookedAt } = chasing;
  return (
    <section class="question guard" aria-label={t('chasingGuard')}>
      <p>
        <Icon name="warning" />
        <span>
          {factsOf(chasing)}
          {lookedAt !== null && ` ${t('chasingLookedAt', ago(lookedAt, 'ms', now))}`}
        </span>
      </p>
      {suggestion.kind === 'wait-longer' && (
        <div class="buttons">
          <span>{t('suggestWaiting', shortDay(dayOf(suggestion.until), now))}</span>
          <button
            type="button"
            disabled={busy}
            onClick={() => {
              const due = dueOn(dayOf(suggestion.until));
              void save(
                () => command('followUp.plan', { contactId: id, what: '', due }),
                t('savedFollowUp', dueWords(due, now)),
              );
            }}
          >
            {t('remindMeThen')}
          </button>
        </div>
      )}
      {suggestion.kind === 'other-channel' && (
        <p>{t('suggestOtherChannel', lists({ type: 'disjunction' }).format(suggestion.channels.map(channelName)))}</p>
      )}
      {suggestion.kind === 'close-the-loop' && <p>{t('suggestClosing')}</p>}
    </section>
  );
}

/** One message not answered yet is no chasing, unless the next would follow too soon. */
function isFine({ unanswered, suggestion }: Chasing): boolean {
  return unanswered === 0 || (unanswered === 1 && suggestion.kind === 'none');
}

function factsOf({ unanswered, gaps, lastChannel, daysSince }: Chasing): string {
  const passed = distances({ numeric: 'auto' }).format(-(daysSince ?? 0), 'day');
  const last = t('chasingLast', lastChannel === null ? '' : channelName(lastChannel), passed);
  const between = gaps.length === 0 ? '' : ` ${t('chasingGaps', gaps.join(', '))}`;
  return `${tn('chasingTimes', unanswered)}${between} ${last}`;
}

import { useContext } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import type { Conversation } from '../../domain/conversation';
import { type Due, dueOn } from '../../domain/due';
import type { FollowUp } from '../../domain/follow-up';
import type { SeenCompose } from '../../domain/observation';
import { usualWaits } from '../../domain/usual-waits';
import { addWorkingDays } from '../../domain/working-time';
import { command } from '../../messages/channel';
import { workingHours } from '../../store/read/settings';
import { FaceContext } from '../face-context';
import { ago, dueInFull, dueWords } from '../format';
import { t } from '../t';
import { useLive } from '../use-live';
import { useSave } from '../use-save';
import { waitToOffer } from '../wait-to-offer';
import { Icon } from './icon';

interface Props {
  contact: Contact;
  /** What is known of them: their conversations, and what is open. */
  known: { conversations: readonly Conversation[]; followUps: readonly FollowUp[] };
  /** The conversation on screen. */
  onScreen: string | null;
  /** The message box that is open to them. */
  composing: SeenCompose | null;
}

/** Offers to wait for the answer to what the rep just wrote, or is writing: one press each. */
export function WaitOffer({ contact, known, onScreen, composing }: Props) {
  const { store, now } = useContext(FaceContext);
  const { busy, save } = useSave();
  const hours = useLive(() => workingHours(store), []);
  const offer = waitToOffer(known.conversations, known.followUps, onScreen, composing, now);
  if (!hours || !offer) return null;
  const { conversationId, writtenAt, asked } = offer;
  const dues = usualWaits.map((days) => dueOn(addWorkingDays(now.toPlainDate(), days, hours)));
  const wait = (due: Due) =>
    save(
      () => command('followUp.plan', { contactId: contact.id, what: '', due, wait: { conversationId } }),
      t('savedWait', dueWords(due, now)),
    );
  const words =
    writtenAt === null
      ? t('offerWhileWriting')
      : t(asked ? 'offerAfterQuestion' : 'offerAfterMessage', ago(writtenAt, 'ms', now));
  return (
    <section class={`offer ${asked ? 'asked' : ''}`} aria-label={t('waitOffer')}>
      <p>
        <Icon name="wait" />
        <span>{words}</span>
      </p>
      <div class="buttons">
        {dues.map((due, index) => (
          <button
            key={due}
            type="button"
            class={asked && index === 0 ? 'primary' : ''}
            disabled={busy}
            title={dueInFull(due)}
            onClick={() => wait(due)}
          >
            {t('waitUntil', dueWords(due, now))}
          </button>
        ))}
      </div>
    </section>
  );
}

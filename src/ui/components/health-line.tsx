import { useContext } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { healthOfContact } from '../../store/read/health';
import { FaceContext } from '../face-context';
import { healthName, healthReason } from '../health-words';
import { useLive } from '../use-live';
import { HealthMark } from './health-mark';

interface Props {
  contact: Contact;
  /** How many reasons at most. */
  most: number;
}

/** How a relationship stands, and why: "At risk · No touch seen for 5 weeks". */
export function HealthLine({ contact, most }: Props) {
  const { store, now } = useContext(FaceContext);
  const { id, updatedAt } = contact;
  const health = useLive(
    () => healthOfContact(store, contact, now),
    [id, updatedAt, now.toPlainDate().toString()],
    'keep',
  );
  // Its place is kept, so that nothing below it moves.
  if (!health) return <p class="fact health" />;
  return (
    <p class="fact health">
      <HealthMark state={health.state} />
      <span>
        <strong>{healthName(health.state)}</strong>
        {health.reasons.slice(0, most).map((reason) => (
          <span key={reason.kind}> · {healthReason(reason, now)}</span>
        ))}
      </span>
    </p>
  );
}

import type { Contact } from '../../domain/contact';
import type { Touchpoint } from '../../domain/touchpoint';
import { ImportantDates } from './important-dates';
import { PersonPlans } from './person-plans';
import { Rhythm } from './rhythm';

/** What keeps a relationship from being forgotten: its rhythm, its important dates, and the plans under way. */
export function PersonCare({ contact, touch }: { contact: Contact; touch: Touchpoint | null }) {
  return (
    <div class="person-care">
      <Rhythm contact={contact} touch={touch} />
      <ImportantDates contact={contact} />
      <PersonPlans contact={contact} />
    </div>
  );
}

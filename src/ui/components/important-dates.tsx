import { useContext, useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { type DateDue, standingDuesOf } from '../../domain/standing-due';
import { FaceContext } from '../face-context';
import { t } from '../t';
import { CareSection } from './care-section';
import { ImportantDateForm } from './important-date-form';
import { ImportantDateRow } from './important-date-row';

/** The days of somebody's that come back every year, the next one first. */
export function ImportantDates({ contact }: { contact: Contact }) {
  const { now } = useContext(FaceContext);
  const [adding, setAdding] = useState(false);
  const dues = new Map(
    standingDuesOf(contact, null, null, now)
      .filter((due): due is DateDue => due.kind === 'date')
      .map((due) => [due.dateId, due]),
  );
  const dates = (contact.importantDates ?? [])
    .map((date) => ({ date, due: dues.get(date.id) ?? null }))
    .sort((one, other) => ((one.due?.on ?? '9') < (other.due?.on ?? '9') ? -1 : 1));
  return (
    <CareSection
      title={t('importantDates')}
      action={{ icon: 'planned', label: t('dateAdd'), expanded: adding, act: () => setAdding(!adding) }}
    >
      {adding && <ImportantDateForm contact={contact} date={null} leave={() => setAdding(false)} />}
      {dates.length === 0 && !adding && <p class="muted">{t('datesNone')}</p>}
      {dates.length > 0 && (
        <ul>
          {dates.map(({ date, due }) => (
            <ImportantDateRow key={date.id} contact={contact} date={date} due={due} />
          ))}
        </ul>
      )}
    </CareSection>
  );
}

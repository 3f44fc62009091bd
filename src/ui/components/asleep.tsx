import { useContext } from 'preact/hooks';
import { unfinishedOf } from '../../store/read/about-contact';
import { rows } from '../../store/read/agenda';
import { FaceContext } from '../face-context';
import { t } from '../t';
import { useLive } from '../use-live';
import { ApartRow } from './apart-row';

/** What sleeps until a contact writes; the steps of plans stand with their plan. */
export function Asleep({ contactId }: { contactId: string }) {
  const { store } = useContext(FaceContext);
  const found = useLive(async () => {
    const unfinished = await unfinishedOf(store, [contactId]);
    return rows(
      store,
      unfinished.filter(({ status, kind }) => status === 'asleep' && kind !== 'plan-step'),
    );
  }, [contactId]);
  if (!found || found.length === 0) return null;
  return (
    <section class="person-follow-ups">
      <h2>{t('asleep')}</h2>
      <ul>
        {found.map((row) => (
          <ApartRow key={row.followUp.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

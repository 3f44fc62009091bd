import { t } from '../t';
import { Icon } from './icon';

interface Props<Erased> {
  title: string;
  erased: readonly Erased[];
  busy: boolean;
  bringBack(each: Erased): void;
}

/** What came with Touchbase and was erased, to be brought back; nothing where nothing was. */
export function ErasedList<Erased extends { id: string; name: string }>(props: Props<Erased>) {
  const { title, erased, busy, bringBack } = props;
  if (erased.length === 0) return null;
  return (
    <section class="erased-list">
      <h2>{title}</h2>
      <ul>
        {erased.map((each) => (
          <li key={each.id}>
            <span>{each.name}</span>
            <button
              type="button"
              class="quiet small"
              disabled={busy}
              aria-label={t('bringBackNamed', each.name)}
              onClick={() => bringBack(each)}
            >
              <Icon name="undo" />
              {t('bringBack')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

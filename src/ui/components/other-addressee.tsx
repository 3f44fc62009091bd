import { useRef } from 'preact/hooks';
import type { SeenPerson } from '../../domain/observation';
import { namesOfSeen } from '../person-names';
import { t } from '../t';
import { useEscape } from '../use-escape';
import { useFocusInside } from '../use-focus-inside';
import { Icon } from './icon';

interface Props {
  /** Whom the open message goes to. */
  others: readonly SeenPerson[];
  /** Whom the text is for. */
  name: string;
  busy: boolean;
  insert(): void;
  leave(): void;
}

/** Asks whether a text is meant for a message that goes to somebody else. */
export function OtherAddressee({ others, name, busy, insert, leave }: Props) {
  const box = useRef<HTMLElement>(null);
  useEscape(true, leave);
  useFocusInside(box, 'button');
  return (
    <section ref={box} class="question" aria-label={t('otherAddressee')}>
      <p class="warned">
        <Icon name="warning" />
        <span role="alert">{t('otherAddresseeText', namesOfSeen(others), name)}</span>
      </p>
      <div class="buttons">
        <button type="button" onClick={leave}>
          {t('doNotInsert')}
        </button>
        <button type="button" disabled={busy} onClick={insert}>
          {t('insertAnyway')}
        </button>
      </div>
    </section>
  );
}

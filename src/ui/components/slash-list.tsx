import type { RecordKind } from '../record-fields';
import { familyOf, isChannel } from '../record-fields';
import { recordKindName } from '../record-names';
import { slashWord } from '../slash';
import { t } from '../t';
import { Icon, type IconName } from './icon';

interface Props {
  id: string;
  kinds: readonly RecordKind[];
  active: number;
  choose(kind: RecordKind): void;
}

/** The kinds that a word after a slash may become. The focus stays in the field (ARIA practices: combobox). */
export function SlashList({ id, kinds, active, choose }: Props) {
  return (
    <div id={id} role="listbox" class="slash-list" aria-label={t('whatToRecord')} tabIndex={-1}>
      {kinds.map((kind, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are pressed in the field, where the focus stays.
        <div
          key={kind}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          ref={index === active ? intoView : null}
          // Else the press would take the focus out of the field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(kind)}
        >
          <Icon name={iconOf(kind)} />
          <span>{recordKindName(kind)}</span>
          <span class="slash-word">/{slashWord(kind)}</span>
        </div>
      ))}
    </div>
  );
}

function iconOf(kind: RecordKind): IconName {
  if (isChannel(kind)) return kind;
  if (familyOf(kind) === 'note') return 'note';
  return kind === 'wait' || kind === 'promise' ? kind : 'planned';
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView?.({ block: 'nearest' });
}

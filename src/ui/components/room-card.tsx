import type { ComponentChildren } from 'preact';
import { t } from '../t';
import { Icon } from './icon';
import { Menu } from './menu';

interface Props {
  name: string;
  heading: 'h2' | 'h3';
  /** Whether it came with Touchbase as it stands, was changed since, or is the rep's own. */
  origin: 'own' | 'changed' | 'built-in';
  busy: boolean;
  edit(): void;
  copy(): void;
  /** Goes back to how it came with Touchbase. */
  restore(): void;
  erase(): void;
  children: ComponentChildren;
}

const origins = { own: 'cardOwn', changed: 'cardChanged', 'built-in': 'cardBuiltIn' } as const;

/** Something that is kept to be used again and again, and what can be done with it. */
export function RoomCard({ name, heading: Heading, origin, busy, edit, copy, restore, erase, children }: Props) {
  return (
    <article class="room-card" aria-label={name}>
      <header class="room-card-head">
        <div class="room-card-name">
          <Heading>{name}</Heading>
          <small class="muted">{t(origins[origin])}</small>
        </div>
        <Menu label={t('moreFor', name)}>
          <button type="button" onClick={edit}>
            <Icon name="edit" />
            {t('edit')}
          </button>
          <button type="button" disabled={busy} onClick={copy}>
            <Icon name="note" />
            {t('cardCopy')}
          </button>
          {origin === 'changed' && (
            <button type="button" disabled={busy} onClick={restore}>
              <Icon name="undo" />
              {t('cardOriginal')}
            </button>
          )}
          <button type="button" class="danger" disabled={busy} onClick={erase}>
            <Icon name="erase" />
            {t('erase')}
          </button>
        </Menu>
      </header>
      {children}
    </article>
  );
}

import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Precision } from '../../domain/observation';
import { focusNext } from '../focus-next';
import { t } from '../t';
import { Icon, type IconName } from './icon';
import { IconButton } from './icon-button';
import { Moment } from './moment';

interface Props {
  icon: IconName;
  /** What kind of entry it is, in words. */
  kind: string;
  at: number;
  precision: Precision;
  busy: boolean;
  editing: boolean;
  edit(): void;
  erase(): void;
  children: ComponentChildren;
}

/** One thing in the timeline. */
export function Entry({ icon, kind, at, precision, busy, editing, edit, erase, children }: Props) {
  const line = useRef<HTMLLIElement>(null);
  return (
    <li ref={line} class="entry" aria-busy={busy}>
      <Icon name={icon} />
      <div class="entry-body">
        <p class="entry-head">
          <span>{kind}</span>
          <Moment at={at} precision={precision} />
        </p>
        {children}
      </div>
      <div class="row-actions">
        <IconButton icon="edit" label={t('edit')} aria-expanded={editing} onClick={edit} />
        <IconButton
          icon="erase"
          label={t('erase')}
          disabled={busy}
          onClick={() => {
            focusNext(line.current, line.current?.parentElement, '.row-actions button');
            erase();
          }}
        />
      </div>
    </li>
  );
}

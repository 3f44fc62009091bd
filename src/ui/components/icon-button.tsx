import type { ButtonHTMLAttributes } from 'preact';
import { Icon, type IconName } from './icon';

interface Props extends Omit<ButtonHTMLAttributes, 'icon'> {
  icon: IconName;
  /** What it does, for the eye that hovers and the ear. */
  label: string;
}

/** A button that shows a drawing alone. */
export function IconButton({ icon, label, ...rest }: Props) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} {...rest}>
      <Icon name={icon} />
    </button>
  );
}

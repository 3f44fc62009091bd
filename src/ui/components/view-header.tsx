import type { ComponentChildren } from 'preact';
import { goBack } from '../route';
import { t } from '../t';
import { IconButton } from './icon-button';

/** The way back, what this view is, and what else can be done here. */
export function ViewHeader({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <header class="view-header">
      <IconButton class="icon-button back" icon="back" label={t('back')} onClick={goBack} />
      <h1>{title}</h1>
      {children}
    </header>
  );
}

import { useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { lazy } from '../lazy';
import { t } from '../t';
import { Icon } from './icon';

const TemplatesPart = lazy(() => import('./templates-part').then((module) => module.TemplatesPart));

/** What is taken out only when it is needed beside somebody on screen. */
export function PersonTools({ contact }: { contact: Contact }) {
  const [open, setOpen] = useState(false);
  return (
    <div class="person-tools">
      <button type="button" class="quiet small" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="email" />
        {t('templates')}
      </button>
      {open && <TemplatesPart contact={contact} />}
    </div>
  );
}

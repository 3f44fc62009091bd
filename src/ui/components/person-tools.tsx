import { useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { lazy } from '../lazy';
import { t } from '../t';
import { Icon } from './icon';

const parts = {
  templates: lazy(() => import('./templates-part').then((module) => module.TemplatesPart)),
  selectedText: lazy(() => import('./selection-part').then((module) => module.SelectionPart)),
};

/** What is taken out only when it is needed beside somebody on screen. */
export function PersonTools({ contact }: { contact: Contact }) {
  const [open, setOpen] = useState<keyof typeof parts | null>(null);
  const Part = open && parts[open];
  return (
    <div class="person-tools">
      <div class="buttons">
        {(['templates', 'selectedText'] as const).map((part) => (
          <button
            key={part}
            type="button"
            class="quiet small"
            aria-expanded={open === part}
            onClick={() => setOpen(open === part ? null : part)}
          >
            <Icon name={part === 'templates' ? 'email' : 'note'} />
            {t(part)}
          </button>
        ))}
      </div>
      {Part && <Part contact={contact} />}
    </div>
  );
}

import { useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { lazy } from '../lazy';
import { hashOf } from '../route';
import { t } from '../t';
import { useBriefKey } from '../use-brief-key';
import { Icon } from './icon';

const parts = {
  templates: lazy(() => import('./templates-part').then((module) => module.TemplatesPart)),
  selectedText: lazy(() => import('./selection-part').then((module) => module.SelectionPart)),
};

/** What is taken out only when it is needed beside somebody on screen. */
export function PersonTools({ contact }: { contact: Contact }) {
  const [open, setOpen] = useState<keyof typeof parts | null>(null);
  const Part = open && parts[open];
  useBriefKey(contact.id);
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
        <a
          class="button quiet small"
          href={hashOf({ view: 'person', id: contact.id, brief: true })}
          aria-keyshortcuts="b"
          title={t('briefHint')}
        >
          <Icon name="call" />
          {t('brief')}
        </a>
      </div>
      {Part && <Part contact={contact} />}
    </div>
  );
}

import { builtInTemplates, templateInWords, type UsableTemplate } from '../../domain/built-in-templates';
import { fillTemplate } from '../../domain/template';
import { command } from '../../messages/channel';
import { t } from '../t';
import { sampleValues } from '../template-names';
import type { Saving } from '../use-save';
import { FilledText } from './filled-text';
import { Icon } from './icon';
import { Menu } from './menu';
import { TemplateForm } from './template-form';

interface Props {
  template: UsableTemplate;
  saving: Saving;
  editing: boolean;
  edit(on: boolean): void;
  /** Called with the id of the copy once there is one. */
  copied(id: string): void;
}

/** A template as it reads for somebody invented, and what can be done with it. */
export function TemplateCard({ template, saving, editing, edit, copied }: Props) {
  const { id, name, purpose, text } = template;
  const original = originalOf(id);
  const changed =
    original !== null && (original.name !== name || original.purpose !== purpose || original.text !== text);
  const copy = async () => {
    const draft = { id: null, name: t('planCopyOf', name), purpose, text };
    const saved = await saving.save(() => command('template.save', draft), t('savedPlanCopied', name));
    if (saved) copied(saved.id);
  };
  if (editing) {
    return (
      <article class="room-card" aria-label={name}>
        <TemplateForm template={template} leave={() => edit(false)} />
      </article>
    );
  }
  return (
    <article class="room-card" aria-label={name}>
      <header class="room-card-head">
        <div class="room-card-name">
          <h3>{name}</h3>
          <small class="muted">{t(original === null ? 'planOwn' : changed ? 'planChanged' : 'planBuiltIn')}</small>
        </div>
        <Menu label={t('moreFor', name)}>
          <button type="button" onClick={() => edit(true)}>
            <Icon name="edit" />
            {t('edit')}
          </button>
          <button type="button" disabled={saving.busy} onClick={copy}>
            <Icon name="note" />
            {t('planCopy')}
          </button>
          {changed && original && (
            <button
              type="button"
              disabled={saving.busy}
              onClick={() => saving.save(() => command('template.save', original), t('savedPlanOriginal', name))}
            >
              <Icon name="undo" />
              {t('planOriginal')}
            </button>
          )}
          <button
            type="button"
            class="danger"
            disabled={saving.busy}
            onClick={() => saving.save(() => command('template.erase', { id }), t('savedTemplateErased', name))}
          >
            <Icon name="erase" />
            {t('erase')}
          </button>
        </Menu>
      </header>
      <FilledText parts={fillTemplate(text, sampleValues())} />
    </article>
  );
}

function originalOf(id: string): UsableTemplate | null {
  const template = builtInTemplates.find((each) => each.id === id);
  return template ? templateInWords(template, t) : null;
}

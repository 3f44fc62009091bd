import { useState } from 'preact/hooks';
import { builtInTemplates, templateInWords } from '../../domain/built-in-templates';
import { templatePurposes } from '../../domain/template';
import { command } from '../../messages/channel';
import { goBack } from '../route';
import { t } from '../t';
import { purposeName } from '../template-names';
import { useEscape } from '../use-escape';
import { useSave } from '../use-save';
import { useTemplates } from '../use-templates';
import { Icon } from './icon';
import { TemplateCard } from './template-card';
import { TemplateForm } from './template-form';
import { ViewHeader } from './view-header';

/** All templates by their purpose: those that come with Touchbase and the rep's own, to read, change, copy and erase. */
export function TemplatesRoom() {
  useEscape(true, goBack);
  const templates = useTemplates();
  const [editing, setEditing] = useState<string | null>(null);
  const saving = useSave();
  if (!templates) return <section class="room" aria-busy="true" />;
  const erased = builtInTemplates
    .filter(({ id }) => !templates.some((template) => template.id === id))
    .map((template) => templateInWords(template, t));
  const isNew = editing === 'new';
  return (
    <section class="room templates-room">
      <ViewHeader title={t('templates')}>
        <button type="button" class="primary" aria-expanded={isNew} onClick={() => setEditing(isNew ? null : 'new')}>
          {t('templateAdd')}
        </button>
      </ViewHeader>
      <p class="muted">{t('templatesText', t('templateSampleName'))}</p>
      {isNew && (
        <div class="room-card">
          <TemplateForm template={null} leave={() => setEditing(null)} />
        </div>
      )}
      {templatePurposes.map((purpose) => {
        const each = templates.filter((template) => template.purpose === purpose);
        return each.length === 0 ? null : (
          <section key={purpose} class="room-part">
            <h2>{purposeName(purpose)}</h2>
            {each.map((template) => (
              <TemplateCard
                key={template.id}
                template={template}
                saving={saving}
                editing={editing === template.id}
                edit={(on) => setEditing(on ? template.id : null)}
                copied={setEditing}
              />
            ))}
          </section>
        );
      })}
      {erased.length > 0 && (
        <section class="erased-plans">
          <h2>{t('templatesErased')}</h2>
          <ul>
            {erased.map((template) => (
              <li key={template.id}>
                <span>{template.name}</span>
                <button
                  type="button"
                  class="quiet small"
                  disabled={saving.busy}
                  aria-label={t('planBringBackNamed', template.name)}
                  onClick={() =>
                    saving.save(() => command('template.save', template), t('savedPlanBack', template.name))
                  }
                >
                  <Icon name="undo" />
                  {t('planBringBack')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}

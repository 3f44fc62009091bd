import { useState } from 'preact/hooks';
import { builtInTemplates, templateInWords } from '../../domain/built-in-templates';
import { templatePurposes } from '../../domain/template';
import { command } from '../../messages/channel';
import { t } from '../t';
import { purposeName } from '../template-names';
import { useSave } from '../use-save';
import { useTemplates } from '../use-templates';
import { ErasedList } from './erased-list';
import { Room } from './room';
import { TemplateCard } from './template-card';
import { TemplateForm } from './template-form';

/** All templates by their purpose: those that come with Touchbase and the rep's own, to read, change, copy and erase. */
export function TemplatesRoom() {
  const templates = useTemplates();
  const [editing, setEditing] = useState<string | null>(null);
  const saving = useSave();
  if (!templates) return <section class="room" aria-busy="true" />;
  const erased = builtInTemplates
    .filter(({ id }) => !templates.some((template) => template.id === id))
    .map((template) => templateInWords(template, t));
  const isNew = editing === 'new';
  return (
    <Room
      title={t('templates')}
      action={
        <button type="button" class="primary" aria-expanded={isNew} onClick={() => setEditing(isNew ? null : 'new')}>
          {t('templateAdd')}
        </button>
      }
    >
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
      <ErasedList
        title={t('templatesErased')}
        erased={erased}
        busy={saving.busy}
        bringBack={(each) => saving.save(() => command('template.save', each), t('savedBack', each.name))}
      />
    </Room>
  );
}

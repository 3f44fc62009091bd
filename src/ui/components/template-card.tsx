import { builtInTemplates, templateInWords, type UsableTemplate } from '../../domain/built-in-templates';
import { fillTemplate } from '../../domain/template';
import { command } from '../../messages/channel';
import { t } from '../t';
import { sampleValues } from '../template-names';
import type { Saving } from '../use-save';
import { FilledText } from './filled-text';
import { RoomCard } from './room-card';
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
    const draft = { id: null, name: t('copyOf', name), purpose, text };
    const saved = await saving.save(() => command('template.save', draft), t('savedCopied', name));
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
    <RoomCard
      name={name}
      heading="h3"
      origin={original === null ? 'own' : changed ? 'changed' : 'built-in'}
      busy={saving.busy}
      edit={() => edit(true)}
      copy={copy}
      restore={() => original && saving.save(() => command('template.save', original), t('savedOriginal', name))}
      erase={() => saving.save(() => command('template.erase', { id }), t('savedTemplateErased', name))}
    >
      <FilledText parts={fillTemplate(text, sampleValues())} />
    </RoomCard>
  );
}

function originalOf(id: string): UsableTemplate | null {
  const template = builtInTemplates.find((each) => each.id === id);
  return template ? templateInWords(template, t) : null;
}

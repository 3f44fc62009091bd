import { useId, useRef } from 'preact/hooks';
import type { UsableTemplate } from '../../domain/built-in-templates';
import { fillTemplate, templatePurposes, templateVariables } from '../../domain/template';
import { command } from '../../messages/channel';
import { t } from '../t';
import { fieldsOfTemplate, templateOfFields } from '../template-fields';
import { purposeName, sampleValues, variableName } from '../template-names';
import { useDraft } from '../use-draft';
import { useSave } from '../use-save';
import { EditForm } from './edit-form';
import { FilledText } from './filled-text';
import { GrownText } from './grown-text';
import { PlainHints } from './plain-hints';

interface Props {
  /** Null for a new one. */
  template: UsableTemplate | null;
  leave(): void;
}

/** Makes a template, or changes one, with what it comes to for somebody invented. */
export function TemplateForm({ template, leave }: Props) {
  const { fields, edit, clear } = useDraft(`template/${template?.id ?? 'new'}`, fieldsOfTemplate(template));
  const { busy, problem, save } = useSave('form');
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const parts = fillTemplate(fields.text, sampleValues());
  const submit = async () => {
    const told = templateOfFields(fields);
    const saved = await save(
      () => command('template.save', { id: template?.id ?? null, ...told }),
      t('savedTemplate', told.name),
    );
    if (!saved) return;
    clear();
    leave();
  };
  /** Puts a variable where the cursor stands in the text. */
  const add = (variable: string) => {
    const field = box.current?.querySelector('textarea');
    if (!field) return;
    field.setRangeText(`{${variable}}`, field.selectionStart, field.selectionEnd, 'end');
    edit({ text: field.value });
    field.focus();
  };
  return (
    <EditForm busy={busy} problem={problem} submit={submit} leave={leave} discard={clear}>
      <label>
        <span>{t('templateName')}</span>
        <input
          required
          maxLength={200}
          value={fields.name}
          onInput={(event) => edit({ name: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{t('templatePurpose')}</span>
        <select value={fields.purpose} onChange={(event) => edit({ purpose: event.currentTarget.value })}>
          {templatePurposes.map((purpose) => (
            <option key={purpose} value={purpose}>
              {purposeName(purpose)}
            </option>
          ))}
        </select>
      </label>
      <div ref={box} class="field">
        <label htmlFor={id}>{t('templateText')}</label>
        <GrownText
          id={id}
          required
          maxLength={5_000}
          value={fields.text}
          onInput={(event) => edit({ text: event.currentTarget.value })}
        />
      </div>
      <fieldset class="variables">
        <legend class="small muted">{t('templateVariables')}</legend>
        {templateVariables.map((variable) => (
          <button key={variable} type="button" class="small" title={`{${variable}}`} onClick={() => add(variable)}>
            {variableName(variable)}
          </button>
        ))}
      </fieldset>
      <p class="small muted">{t('templateVariablesText')}</p>
      {fields.text.trim() !== '' && (
        <section class="template-preview" aria-label={t('templatePreview')}>
          <p class="small muted">{t('templatePreview')}</p>
          <FilledText parts={parts} />
          <PlainHints text={parts.map(({ text }) => text).join('')} known={[t('templateSampleCompany')]} />
        </section>
      )}
    </EditForm>
  );
}

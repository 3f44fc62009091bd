import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { UsableTemplate } from '../../domain/built-in-templates';
import type { Contact } from '../../domain/contact';
import type { SeenPerson } from '../../domain/observation';
import { fillTemplate, messageOf, resolveOpen, templatePurposes } from '../../domain/template';
import { command } from '../../messages/channel';
import { problemOf } from '../../messages/problem';
import { templateValuesOf } from '../../store/read/templates';
import { otherAddresseesBeside } from '../addressees-beside';
import { FaceContext } from '../face-context';
import { type Inserted, insertText } from '../insert-text';
import { problemText } from '../problem-text';
import { type MessageKey, t } from '../t';
import { blankTaken, typedFromText } from '../template-fields';
import { purposeName } from '../template-names';
import { useDraft } from '../use-draft';
import { useLive } from '../use-live';
import { useSave } from '../use-save';
import { useTemplates } from '../use-templates';
import { FilledText } from './filled-text';
import { Icon } from './icon';
import { OtherAddressee } from './other-addressee';
import { PlainHints } from './plain-hints';
import { TemplateReceipts } from './template-receipts';

const notInserted: Record<Exclude<Inserted, 'inserted'>, MessageKey> = {
  'no-page': 'insertNoPage',
  'no-box': 'insertNoBox',
  'no-caret': 'insertNoCaret',
  refused: 'insertRefused',
};

/** Takes a template for somebody: chosen by its purpose, filled in, and inserted into the page's message box or copied. */
export function TemplatesPart({ contact }: { contact: Contact }) {
  const { store } = useContext(FaceContext);
  const { fields, edit, clear } = useDraft(`${contact.id}/template`, blankTaken);
  const [said, say] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  // Whom the open message goes to, where the rep is asked about it.
  const [others, ask] = useState<readonly SeenPerson[]>([]);
  const inserter = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    // The question took the cursor; whoever answered it goes on where they were.
    if (asked.current && others.length === 0) inserter.current?.focus();
    asked.current = others.length > 0;
  }, [others]);
  const saving = useSave();
  const templates = useTemplates();
  const values = useLive(() => templateValuesOf(store, contact), [contact.id]);
  if (!templates || !values) return <section class="templates-part" aria-busy="true" />;
  const [first] = templates;
  const template = templates.find(({ id }) => id === fields.template) ?? first;
  if (!template) {
    return (
      <section class="templates-part">
        <p class="muted">{t('templatesNone')}</p>
      </section>
    );
  }
  const typed = typedFromText(fields.typed);
  const parts = fillTemplate(template.text, values);
  const resolved = resolveOpen(parts, typed);
  const message = messageOf(resolved);

  /** Gives the message somewhere, once at a time, and notes that it was taken. */
  const take = async (give: (text: string) => Promise<Inserted | 'asked'>, done: string) => {
    if (message === null || busy) return;
    setBusy(true);
    say(null);
    try {
      const given = await give(message);
      if (given === 'asked') return;
      ask([]);
      if (given !== 'inserted') return say(t(notInserted[given]));
      clear();
      edit({ template: template.id });
      const used = { templateId: template.id, contactId: contact.id };
      await saving.save(() => command('template.used', used), done);
    } catch (problem) {
      say(problemText(problemOf(problem)));
    } finally {
      setBusy(false);
    }
  };

  /** Inserts, unless the message goes to others than were agreed to: then the rep is asked about them. */
  const insertUnless = async (text: string): Promise<Inserted | 'asked'> => {
    const found = await otherAddresseesBeside(contact);
    if (found.length === 0 || JSON.stringify(found) === JSON.stringify(others)) return insertText(text);
    ask(found);
    return 'asked';
  };
  const insert = () => take(insertUnless, t('templateInserted', contact.name));

  return (
    <section class="templates-part" aria-label={t('templates')} aria-busy={busy}>
      <label>
        <span class="small muted">{t('template')}</span>
        <select
          value={template.id}
          onChange={(event) => {
            say(null);
            ask([]);
            edit({ template: event.currentTarget.value });
          }}
        >
          {byPurpose(templates).map(({ purpose, each }) => (
            <optgroup key={purpose} label={purposeName(purpose)}>
              {each.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <TemplateReceipts key={template.id} templateId={template.id} contact={contact} />
      <FilledText
        parts={parts}
        open={{
          typed,
          type: (variable, text) =>
            edit({ template: template.id, typed: JSON.stringify({ ...typed, [variable]: text }) }),
        }}
      />
      <PlainHints
        text={resolved.map(({ kind, text }) => (kind === 'open' ? '' : text)).join('')}
        known={[contact.company ?? '', contact.name]}
      />
      {message === null && <p class="warned">{t('templateBlocked')}</p>}
      {others.length > 0 && (
        <OtherAddressee others={others} name={contact.name} busy={busy} insert={insert} leave={() => ask([])} />
      )}
      <div class="buttons" hidden={others.length > 0}>
        <button ref={inserter} type="button" class="primary" disabled={message === null || busy} onClick={insert}>
          {t('insert')}
        </button>
        <button
          type="button"
          disabled={message === null || busy}
          onClick={() => take(copy, t('templateCopied', contact.name))}
        >
          <Icon name="note" />
          {t('copy')}
        </button>
      </div>
      <div role="alert">{said !== null && <p class="problem">{said}</p>}</div>
    </section>
  );
}

async function copy(text: string): Promise<Inserted> {
  await navigator.clipboard.writeText(text);
  return 'inserted';
}

function byPurpose(templates: readonly UsableTemplate[]) {
  return templatePurposes
    .map((purpose) => ({ purpose, each: templates.filter((template) => template.purpose === purpose) }))
    .filter(({ each }) => each.length > 0);
}

import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { command } from '../../messages/channel';
import { FaceContext } from '../face-context';
import { altDigit, isTextField, type KeyPress, saves } from '../keys';
import { lazy } from '../lazy';
import { blankRecord, chipKinds, familyOf, fieldsOfForm, kindOf, type RecordKind } from '../record-fields';
import { recordKindName } from '../record-names';
import { type MessageKey, t } from '../t';
import { takeCursor } from '../take-cursor';
import { useDraft } from '../use-draft';
import { useSave } from '../use-save';
import { Chips } from './chips';
import { GrownText } from './grown-text';
import { ProblemLine } from './problem-line';
import type { TakeKey } from './record-help';

const RecordHelp = lazy(() => import('./record-help').then((module) => module.RecordHelp), null);

const fieldNames = { note: 'noteAbout', touchpoint: 'touchpointWith', task: 'followUpFor' } as const;
const placeholders: Partial<Record<RecordKind, MessageKey>> = {
  todo: 'followUpPlaceholder',
  wait: 'waitPlaceholder',
  promise: 'promisePlaceholder',
};
const familyPlaceholders = {
  note: 'recordPlaceholder',
  touchpoint: 'touchpointPlaceholder',
  task: 'followUpPlaceholder',
} as const;

interface Props {
  contact: Contact;
  /** The conversation on screen, for waits. */
  conversationId: string | null;
  /** Whether the cursor should stand in the field when the recorder appears. */
  focused: boolean;
}

/** Records what happened with a contact, what to remember and what to do, in one field that understands. */
export function Recorder({ contact, conversationId, focused }: Props) {
  const { store, now, drafts } = useContext(FaceContext);
  const { fields, touched, restored, edit, clear } = useDraft(`${contact.id}/note`, blankRecord);
  const saving = useSave('form');
  const section = useRef<HTMLElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const takeKey = useRef<TakeKey>(null);
  const underWay = useRef(false);
  const [busy, setBusy] = useState(false);
  const kind = kindOf(fields);

  useEffect(() => {
    if (focused) takeCursor(field.current);
  }, []);
  useEffect(() => {
    if (!restored || touched) return;
    const adopt = async () => {
      for (const form of ['touchpoint', 'follow-up']) {
        const key = `${contact.id}/${form}`;
        const found = await drafts.read(key);
        if (!found) continue;
        if (field.current?.value === '') {
          edit(fieldsOfForm(found));
          await drafts.clear(key);
        }
        return;
      }
    };
    adopt().catch(console.error);
  }, [restored, touched, drafts, contact.id, edit]);
  useEffect(() => {
    const pick = (event: KeyboardEvent) => {
      const inside = section.current?.contains(document.activeElement);
      const picked = chipKinds[((inside && altDigit(event)) || plainDigit(event, isTextField(event.target))) - 1];
      // A view that is hidden, behind a search or under a question, is not the one that keys are meant for.
      if (!picked || event.defaultPrevented || section.current?.closest('[hidden]')) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      choose(picked);
    };
    addEventListener('keydown', pick);
    return () => removeEventListener('keydown', pick);
  }, [edit]);

  const choose = (picked: RecordKind, goOn = true) => {
    edit({ kind: picked });
    if (goOn) field.current?.focus();
  };
  const submit = async (leave: boolean) => {
    const textarea = field.current;
    if (underWay.current || !textarea) return;
    if (fields.text.trim() === '' && familyOf(kind) === 'note') return;
    underWay.current = true;
    setBusy(true);
    try {
      const [{ entryOf }, { letGo }] = await Promise.all([import('../record-entry'), import('../let-go')]);
      const entry = await entryOf(fields, contact, conversationId, store, now);
      if (entry === null || !(await saving.save(entry.ask, entry.done))) return;
      // What was typed while it was being saved is not part of it.
      const typedSince = textarea.value.startsWith(fields.text)
        ? textarea.value.slice(fields.text.length).trimStart()
        : textarea.value;
      clear();
      if (typedSince !== '') edit({ text: typedSince });
      if (leave) letGo();
    } catch (thrown) {
      // Where the database cannot be read here, the background says in plain words why.
      await saving.save(() => command('database.open').then(() => Promise.reject(thrown)), '');
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };

  return (
    <section ref={section} class="recorder" aria-label={t('recordFor', contact.name)}>
      <form
        class="record-form"
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault();
          void submit(false);
        }}
        onKeyDown={(event) => {
          if (
            event.target === field.current &&
            !event.isComposing &&
            event.keyCode !== 229 &&
            takeKey.current?.(event)
          ) {
            event.preventDefault();
          } else if (saves(event) && isWriting(event.target)) {
            event.preventDefault();
            if (event.currentTarget.reportValidity()) void submit(event.ctrlKey || event.metaKey);
          }
        }}
      >
        <Chips
          legend={t('whatToRecord')}
          class="modes"
          value={kind}
          choose={choose}
          chips={[...new Set([...chipKinds, kind])].map((value, index) => ({
            value,
            label: recordKindName(value),
            ...(index < 9 ? { hint: t('digitKey', index + 1) } : {}),
          }))}
        />
        <GrownText
          ref={field}
          aria-label={t(fieldNames[familyOf(kind)], contact.name)}
          aria-autocomplete="list"
          placeholder={t(placeholders[kind] ?? familyPlaceholders[familyOf(kind)])}
          value={fields.text}
          onInput={({ currentTarget: { value } }) =>
            value === '' && kind === 'note' ? clear() : edit({ text: value })
          }
        />
        {touched && (
          <RecordHelp
            contact={contact}
            conversationId={conversationId}
            fields={fields}
            edit={edit}
            field={field}
            takeKey={takeKey}
          />
        )}
        <ProblemLine problem={saving.problem} />
        <div class="record-foot">
          <small>{t('enterSavesAndLeaves')}</small>
          <button type="submit" class="primary" disabled={busy}>
            {t('save')}
          </button>
        </div>
      </form>
    </section>
  );
}

/** The number that a digit asks for where digits are no text; 0 for none. */
function plainDigit({ key, altKey, ctrlKey, metaKey }: KeyPress, inTextField: boolean): number {
  return !inTextField && !altKey && !ctrlKey && !metaKey && /^[1-9]$/.test(key) ? Number(key) : 0;
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

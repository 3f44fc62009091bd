import type { RefObject } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { familyOf, kindOf, type RecordFields, type RecordKind } from '../record-fields';
import { kindOfWord, kindsFor, slashIn } from '../slash';
import { useDueInText } from '../use-due-in-text';
import { DueChip } from './due-chip';
import { RatingChips } from './rating-chips';
import { SlashList } from './slash-list';
import { TaskTerms } from './task-terms';
import { TouchpointTerms } from './touchpoint-terms';

/** Takes a key that is pressed in the field; answers whether it was meant for what is shown below. */
export type TakeKey = (event: KeyboardEvent) => boolean;

interface Props {
  contact: Contact;
  conversationId: string | null;
  fields: RecordFields;
  edit(changed: Partial<RecordFields>): void;
  field: RefObject<HTMLTextAreaElement | null>;
  takeKey: RefObject<TakeKey | null>;
}

/** What the recorder understands of its text, and what its kind of entry takes besides. */
export function RecordHelp({ contact, conversationId, fields, edit, field, takeKey }: Props) {
  const id = useId();
  const kind = kindOf(fields);
  const { text, undated } = fields;
  const slash = slashIn(text);
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState(false);
  const composing = useComposing(field);
  const { split, isOf } = useDueInText({ kind, text, undated }, contact);
  const kinds = slash === null || slash.ended || dismissed ? [] : kindsFor(slash.word);
  const named = slash?.ended ? kindOfWord(slash.word) : null;

  const take = (picked: RecordKind) => {
    const textarea = field.current;
    // What stands there was perhaps typed since this was drawn, or taken already.
    const standing = slashIn(textarea?.value ?? '');
    if (!textarea || !standing) return;
    const { rest } = standing;
    const caret = Math.max(0, textarea.selectionStart - (textarea.value.length - rest.length));
    textarea.value = rest;
    textarea.setSelectionRange(caret, caret);
    edit({ kind: picked, text: rest });
  };
  const undate = () => {
    if (split) edit({ undated: split.phrase });
    field.current?.focus();
  };

  useEffect(() => setActive(0), [slash?.word]);
  useEffect(() => {
    if (slash === null) setDismissed(false);
  }, [slash === null]);
  useEffect(() => {
    if (named === null || composing) return;
    const standing = slashIn(field.current?.value ?? '');
    if (standing?.ended && kindOfWord(standing.word) === named) take(named);
  });
  useEffect(() => {
    const textarea = field.current;
    if (!textarea || kinds.length === 0) return;
    textarea.setAttribute('aria-controls', id);
    textarea.setAttribute('aria-activedescendant', `${id}-${active}`);
    return () => {
      textarea.removeAttribute('aria-controls');
      textarea.removeAttribute('aria-activedescendant');
    };
  }, [field, id, active, kinds.length]);

  const inList = (event: KeyboardEvent): boolean => {
    if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false;
    const picked = kinds[active];
    if (event.key === 'ArrowDown') setActive((active + 1) % kinds.length);
    else if (event.key === 'ArrowUp') setActive((active + kinds.length - 1) % kinds.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && picked) take(picked);
    else if (event.key === 'Escape') setDismissed(true);
    else return false;
    return true;
  };
  takeKey.current = (event) => {
    if (kinds.length > 0) return inList(event);
    // Held down, the key goes on to erase.
    if (event.key !== 'Backspace' || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return false;
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    if (selectionStart !== selectionEnd) return false;
    if (split !== null && isOf(text) && selectionEnd === text.length) {
      undate();
      return true;
    }
    if (selectionEnd !== 0 || kind === 'note') return false;
    edit({ kind: 'note' });
    return true;
  };
  useEffect(
    () => () => {
      takeKey.current = null;
    },
    [takeKey],
  );

  return (
    <div class="record-help">
      {kinds.length > 0 && <SlashList id={id} kinds={kinds} active={active} choose={take} />}
      <div role="status">{split && <DueChip due={split.due} next={familyOf(kind) !== 'task'} remove={undate} />}</div>
      {kind === 'feedback' && <RatingChips value={fields.rating} choose={(rating) => edit({ rating })} />}
      {familyOf(kind) === 'touchpoint' && <TouchpointTerms fields={fields} edit={edit} />}
      {(kind === 'todo' || kind === 'promise' || kind === 'wait') && (
        <TaskTerms
          kind={kind}
          contact={contact}
          conversationId={conversationId}
          fields={fields}
          edit={edit}
          dated={split !== null}
        />
      )}
    </div>
  );
}

/** Whether a word is being composed in a field: it must not be written over. */
function useComposing(field: RefObject<HTMLElement | null>): boolean {
  const [composing, setComposing] = useState(false);
  useEffect(() => {
    const begin = () => setComposing(true);
    const end = () => setComposing(false);
    const element = field.current;
    element?.addEventListener('compositionstart', begin);
    element?.addEventListener('compositionend', end);
    return () => {
      element?.removeEventListener('compositionstart', begin);
      element?.removeEventListener('compositionend', end);
    };
  }, [field]);
  return composing;
}

import { useCallback, useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from './drafts';
import { FaceContext } from './face-context';

/** A form's fields, kept with every change until they are cleared. */
export interface DraftState<Fields extends Draft> {
  fields: Fields;
  /** Whether the fields differ from blank ones. */
  touched: boolean;
  /** Whether what was kept before has been looked for. */
  restored: boolean;
  edit(changed: Partial<Fields>): void;
  /** Forgets the fields: they were saved, or thrown away. */
  clear(): void;
}

/**
 * The fields of a form under a key: restored when the form appears, kept with every input.
 * @param blank the fields of a fresh form; only these are restored
 */
export function useDraft<Fields extends Draft>(key: string, blank: Fields): DraftState<Fields> {
  const { drafts, draftFailed } = useContext(FaceContext);
  const [state, setState] = useState({ key, fields: blank, touched: false, restored: false });
  // Another key is another form: nothing of the old one may show, not for one frame.
  const current = state.key === key ? state : { key, fields: blank, touched: false, restored: false };
  const latest = useRef(current);
  latest.current = current;

  // Asked before anything can be typed, for what is typed replaces what is kept.
  useLayoutEffect(() => {
    let gone = false;
    const found = (draft: Draft | null) => {
      const { touched, fields: typed } = latest.current;
      if (gone || (touched && !draft)) return;
      const fields = draft ? joined(blank, draft, typed) : blank;
      if (touched) edit(fields);
      else setState({ key, fields, touched: draft !== null, restored: true });
    };
    drafts.read(key).then(found, () => found(null));
    return () => {
      gone = true;
    };
  }, [key]);

  const edit = useCallback(
    (changed: Partial<Fields>) => {
      const fields = { ...latest.current.fields, ...changed };
      latest.current = { key, fields, touched: true, restored: true };
      setState(latest.current);
      drafts.keep(key, fields).catch(draftFailed);
    },
    [key, drafts, draftFailed],
  );
  const clear = useCallback(() => {
    latest.current = { key, fields: blank, touched: false, restored: true };
    setState(latest.current);
    drafts.clear(key).catch(draftFailed);
  }, [key, drafts, draftFailed]);
  return { fields: current.fields, touched: current.touched, restored: current.restored, edit, clear };
}

/**
 * The fields with what was kept of them. Whoever types faster than the storage answers loses neither: what they typed
 * into a field of words comes after what was kept.
 */
function joined<Fields extends Draft>(blank: Fields, kept: Draft, typed: Fields): Fields {
  const fields = Object.entries(typed).map(([field, now]) => {
    const before = kept[field] ?? '';
    if (now === blank[field]) return [field, kept[field] ?? now];
    const space = /\s$/.test(before) || /^\s/.test(now) ? '' : ' ';
    return [field, blank[field] === '' && before ? before + space + now : now];
  });
  return Object.fromEntries(fields);
}

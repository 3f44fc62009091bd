import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
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

  useEffect(() => {
    let gone = false;
    const found = (draft: Draft | null) => {
      // Whoever types faster than the storage answers is not interrupted.
      if (gone || latest.current.touched) return;
      const fields = draft ? restoredInto(blank, draft) : blank;
      setState({ key, fields, touched: draft !== null, restored: true });
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

function restoredInto<Fields extends Draft>(blank: Fields, draft: Draft): Fields {
  const known = Object.entries(draft).filter(([field]) => Object.hasOwn(blank, field));
  return { ...blank, ...Object.fromEntries(known) };
}

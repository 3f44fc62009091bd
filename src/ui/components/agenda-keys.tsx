import type { RefObject } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Due } from '../../domain/due';
import { command } from '../../messages/channel';
import { touchedBy } from '../../store/read/changes';
import { agendaKey } from '../agenda-key';
import { describe, focusedRow, focusRow, rowAfter, rowBeside, rowOf } from '../agenda-rows';
import { cameBack } from '../came-back';
import { FaceContext } from '../face-context';
import { dueWords } from '../format';
import { isTextField } from '../keys';
import { listedIds, reveal } from '../listed-ids';
import type { RowStart } from '../row-start';
import { extended, nothingSelected, type Selection, stillListed, toggled, walked } from '../selection';
import { t, tn } from '../t';
import { doneHere, undo } from '../undo';
import { useEscape } from '../use-escape';
import { useSave } from '../use-save';
import { KeyHelp } from './key-help';
import { SelectRow } from './select-row';
import { SelectionBar } from './selection-bar';

interface Props {
  box: RefObject<HTMLElement | null>;
  /** Gives the rows what stands at their start: the box that selects them. */
  setStart(start: () => RowStart): void;
}

/** Keys that walk over the agenda and act on its rows, and what acts on several at once. */
export function AgendaKeys({ box, setStart }: Props) {
  const { store, now, say } = useContext(FaceContext);
  const { busy, save } = useSave();
  const [selection, select] = useState<Selection>(nothingSelected);
  const [open, setOpen] = useState<'help' | 'snooze' | null>(null);
  // The row that a change brings back is there only once the database was asked again.
  const awaited = useRef<{ before: ReadonlySet<string>; is(id: string): boolean } | null>(null);
  const { picked } = selection;
  const many = picked.size > 0;
  const clear = () => {
    select(nothingSelected);
    setOpen(null);
  };
  useEscape(many && open === null, clear);

  useEffect(() => {
    setStart(() => (item) => (
      <SelectRow
        picked={picked.has(item)}
        choose={(stretches) => {
          const agenda = box.current;
          if (agenda) select(stretches ? extended(selection, listedIds(agenda), item, item) : toggled(selection, item));
        }}
      />
    ));
  }, [box, setStart, selection, picked]);

  useEffect(() => {
    const agenda = box.current;
    if (!agenda) return;
    const look = () => {
      select((before) => (before.picked.size === 0 ? before : stillListed(before, listedIds(agenda))));
      const wanted = awaited.current;
      const back = wanted && listedIds(agenda).find((id) => !wanted.before.has(id) && wanted.is(id));
      if (!back) return;
      const row = rowOf(agenda, back);
      if (!row) return reveal(agenda, back);
      awaited.current = null;
      focusRow(row);
    };
    const observer = new MutationObserver(look);
    observer.observe(agenda, { childList: true, subtree: true });
    const tell = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.matches('.row .who')) describe(target);
    };
    agenda.addEventListener('focusin', tell);
    return () => {
      observer.disconnect();
      agenda.removeEventListener('focusin', tell);
    };
  }, [box]);

  /** Does something about all that is selected, as one change, and goes on with what stays. */
  const actOnAll = async (act: (ids: string[]) => ReturnType<typeof command<'agenda.done'>>, done: string) => {
    const agenda = box.current;
    const ids = agenda ? listedIds(agenda).filter((id) => picked.has(id)) : [];
    const next = agenda && rowAfter(agenda, picked);
    const saved = await save(() => act(ids), done);
    if (!saved) return;
    clear();
    if (next) focusRow(next);
  };
  const doAll = () => actOnAll((ids) => command('agenda.done', { ids }), tn('savedAllDone', picked.size));
  const snoozeAll = (until: Due | 'they-write') => {
    // Somebody's waiting is no reminder that could be put off.
    const of = [...picked].filter((id) => !id.startsWith('turn:')).length;
    const done = until === 'they-write' ? tn('savedAllAsleep', of) : tn('savedAllSnoozed', of, dueWords(until, now));
    const act = (ids: string[]) =>
      command('agenda.snooze', { ids: ids.filter((id) => !id.startsWith('turn:')), until });
    return actOnAll(act, done);
  };
  const undoLast = async (agenda: Element) => {
    const last = doneHere.at(-1);
    if (last === undefined) return say({ kind: 'done', text: t('nothingToUndo'), changeId: null });
    const before = new Set(listedIds(agenda));
    const touched = await touchedBy(store, last);
    awaited.current = { before, is: (id) => cameBack(id, touched) };
    const saved = await save(() => undo(last), { text: t('undone'), undone: true });
    if (!saved) awaited.current = null;
  };
  const move = (agenda: Element, by: 1 | -1, extending: boolean) => {
    const from = focusedRow(agenda);
    const to = rowBeside(agenda, by);
    if (!to) return;
    focusRow(to);
    const [start, end] = [from?.dataset['item'], to.dataset['item']];
    if (extending && start !== undefined && end !== undefined) {
      select(extended(selection, listedIds(agenda), start, end));
    } else if (!extending) select(walked(selection));
  };

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const agenda = box.current;
      const { target } = event;
      if (!agenda || event.defaultPrevented || agenda.closest('[hidden]') || isTextField(target)) return;
      // What lies open has keys of its own.
      if (target instanceof Element && target.closest('.row-more, .menu-items, .selection-bar fieldset, dialog'))
        return;
      const row = focusedRow(agenda);
      const key = agendaKey(event, row !== null);
      if (!key) return;
      awaited.current = null;
      const item = row?.dataset['item'];
      if (key.does === 'move') move(agenda, key.by, key.extends);
      else if (key.does === 'help') setOpen('help');
      else if (key.does === 'undo') void undoLast(agenda);
      else if (key.does === 'done' && many) void doAll();
      else if (key.does === 'snooze' && many) setOpen('snooze');
      else if (row === null) return;
      else if (key.does === 'select' && item !== undefined) select(toggled(selection, item));
      else if (key.does === 'done') row.querySelector<HTMLElement>('.tick')?.click();
      else row.querySelector<HTMLElement>(`[data-key="${key.does === 'open' ? 'o' : 'h'}"]`)?.click();
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });

  return (
    <>
      <SelectionBar
        picked={picked}
        busy={busy}
        snoozing={open === 'snooze'}
        setSnoozing={(snoozing) => setOpen(snoozing ? 'snooze' : null)}
        doAll={doAll}
        snoozeAll={snoozeAll}
        clear={clear}
      />
      {open === 'help' && <KeyHelp leave={() => setOpen(null)} />}
    </>
  );
}

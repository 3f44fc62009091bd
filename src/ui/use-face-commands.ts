import { useContext, useMemo } from 'preact/hooks';
import { privateFor } from '../domain/reading';
import { fold } from '../domain/search';
import { wordBeginning, wordsOf } from '../domain/word-match';
import { browser } from '../messages/browser';
import { command } from '../messages/channel';
import { lastUndoable } from '../store/read/record';
import { readingOf } from '../store/read/settings';
import type { IconName } from './components/icon';
import { dashboardRooms } from './dashboard-rooms';
import { FaceContext } from './face-context';
import type { Frame } from './frame';
import { hashOf, type Route } from './route';
import type { Group, Option } from './search-options';
import { type MessageKey, t } from './t';
import { undo } from './undo';
import { contactInSight } from './use-brief-key';
import { useLive } from './use-live';
import { useSave } from './use-save';

interface Ends {
  /** Ends the search, before anything else is done. */
  leave(): void;
  /** Goes on to search for whom something is to be recorded. */
  record(): void;
}

/**
 * What can be done from everywhere; of it what the words of a query begin the words of, and the adding of somebody called
 * like the query.
 */
export function useFaceCommands(frame: Frame, query: string, ends: Ends): Group {
  const { leave, record } = ends;
  const { store, say } = useContext(FaceContext);
  const { save } = useSave();
  const privateUntil = useLive(async () => (await readingOf(store)).privateUntil, []) ?? 0;
  const isPrivate = privateUntil > Date.now();
  const inSight = contactInSight();

  const undoLast = async () => {
    const change = await lastUndoable(store);
    if (change === null) say({ kind: 'done', text: t('undoNothing'), changeId: null });
    else await save(() => undo(change.id), { text: t('undone'), undone: true });
  };
  const setPrivate = () =>
    save(
      () => command('reading.set', { privateUntil: isPrivate ? 0 : Date.now() + privateFor }),
      t(isPrivate ? 'savedReadingOn' : 'savedPrivate'),
    );

  const all = useMemo((): Option[] => {
    const here = (key: MessageKey, icon: IconName, to: Route) => listed(key, icon, { to });
    const does = (key: MessageKey, icon: IconName, work: () => void) =>
      listed(key, icon, {
        do: () => {
          leave();
          work();
        },
      });
    const room = (key: MessageKey, icon: IconName, to: Route) =>
      frame === 'dashboard' ? here(key, icon, to) : does(key, icon, () => openInDashboard(frame, to));
    return [
      listed('commandRecord', 'note', { do: record }),
      ...(inSight === null ? [] : [here('briefBefore', 'call', { view: 'person', id: inSight, brief: true })]),
      here('addPerson', 'add', { view: 'add', name: '' }),
      here('agenda', 'planned', { view: 'agenda' }),
      does('commandUndo', 'undo', () => void undoLast()),
      here('recentChanges', 'history', { view: 'changes' }),
      does(isPrivate ? 'privateEnd' : 'privateBegin', 'broken', () => void setPrivate()),
      room('commandBackup', 'backup', { view: 'backup', now: true }),
      ...dashboardRooms.map(({ view, icon, label }) => room(label, icon, { view })),
      here('commandKeys', 'keyboard', { view: 'shortcuts' }),
      ...(frame === 'dashboard'
        ? []
        : [does('openDashboard', 'open', () => openInDashboard(frame, { view: 'agenda' }))]),
    ];
  }, [frame, isPrivate, ends, inSight]);

  return useMemo(() => {
    const beginnings = wordsOf(fold(query)).map(wordBeginning);
    const fitting = all.filter(({ name }) => beginnings.every((each) => each.test(fold(name))));
    if (query === '') return { label: 'groupCommands', options: all };
    const add = { key: 'add', icon: 'add', words: null, cut: false } as const;
    const named: Option = { ...add, name: t('addNamed', query), goes: { to: { view: 'add', name: query } } };
    return { label: 'groupCommands', options: [...fitting, named] };
  }, [all, query]);
}

function listed(key: MessageKey, icon: IconName, goes: Option['goes']): Option {
  return { key: `command ${key}`, icon, name: t(key), words: null, cut: false, goes };
}

function openInDashboard(frame: Frame, to: Route): void {
  void browser.tabs.create({ url: browser.runtime.getURL('dashboard/index.html') + hashOf(to) });
  // Firefox leaves the popup open over the new tab.
  if (frame === 'popup') close();
}

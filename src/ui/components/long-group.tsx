import type { VNode } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { agendaId } from '../../domain/agenda-order';
import type { SharedRecord } from '../../domain/record';
import { type AgendaEntry, entriesOf } from '../../store/read/agenda';
import type { DatedItem } from '../../store/read/whole-agenda';
import type { AgendaSection } from '../agenda-section';
import { FaceContext } from '../face-context';
import { tellLongList } from '../listed-ids';
import { useLive } from '../use-live';
import { useStretches } from '../use-stretches';
import { AgendaGroup } from './agenda-group';
import { AgendaRow } from './agenda-row';
import { Gap } from './gap';

/** A part of the agenda of any length: the page holds the rows near what is in sight. */
export function LongGroup({ section, items }: { section: AgendaSection; items: readonly DatedItem[] }) {
  const list = useRef<HTMLUListElement>(null);
  const { stretches, rowHeight, reveal } = useStretches(list, items.length);
  useLayoutEffect(() => {
    if (list.current) tellLongList(list.current, { ids: items.map(agendaId), reveal });
  });
  const drawn = stretches.filter((stretch) => stretch.drawn).flatMap(({ from, to }) => items.slice(from, to));
  const entries = useEntries(drawn);
  // A row that is handed over as it was is not drawn anew: with every chunk that comes to sight a hundred would be.
  const made = useRef(new WeakMap<AgendaEntry, VNode>());
  const drawRow = (item: DatedItem) => {
    const id = agendaId(item);
    const entry = entries?.get(id);
    if (entry) {
      const row = made.current.get(entry) ?? <AgendaRow key={id} entry={entry} />;
      made.current.set(entry, row);
      return row;
    }
    // About somebody who is gone; or not known yet.
    if (entries?.has(id)) return <li key={id} data-item={id} />;
    return <li key={id} class="row waiting" data-item={id} style={{ blockSize: `${rowHeight}px` }} />;
  };
  return (
    <AgendaGroup section={section}>
      <ul ref={list}>
        {/* All on one level: of lists in a list Preact would draw rows anew, and the focus would be lost. */}
        {stretches.flatMap(({ drawn, from, to, height }) =>
          drawn ? items.slice(from, to).map(drawRow) : <Gap key={`gap ${from}`} height={height} />,
        )}
      </ul>
    </AgendaGroup>
  );
}

/**
 * Rows with what stands beside them, by their ids; undefined is one about somebody who is gone. Those of one question
 * alone are sought at a time: whoever scrolls fast is past the next by then, and the one after is asked.
 */
function useEntries(drawn: readonly DatedItem[]): ReadonlyMap<string, AgendaEntry | undefined> | undefined {
  const { store } = useContext(FaceContext);
  const records = drawn.map((item) => (item.kind === 'standing' ? item.standing : item.followUp));
  const wanted = records.map((each) => ('updatedAt' in each ? each.id + each.updatedAt : each.id + each.due)).join();
  const [asked, ask] = useState({ wanted, records });
  const last = useRef<ReadonlyMap<string, AgendaEntry | undefined>>(new Map());
  const asBefore = (entry: AgendaEntry) => {
    const before = last.current.get(agendaId(entry));
    return before && isSame(before, entry) ? before : entry;
  };
  const found = useLive(
    async () => {
      const entries = new Map(
        (await entriesOf(store, asked.records)).map((entry) => [agendaId(entry), asBefore(entry)]),
      );
      return { of: asked.wanted, entries: new Map(asked.records.map(({ id }) => [id, entries.get(id)])) };
    },
    [asked.wanted],
    'keep',
  );
  useLayoutEffect(() => {
    if (found) last.current = found.entries;
    if (found?.of === asked.wanted && asked.wanted !== wanted) ask({ wanted, records });
  });
  return found?.entries;
}

/** Whether two readings of a row would be drawn alike. */
function isSame(one: AgendaEntry, other: AgendaEntry): boolean {
  if (one.kind === 'standing') {
    return other.kind === 'standing' && one.standing === other.standing && isAsOf(one.contact, other.contact);
  }
  return (
    other.kind === 'follow-up' &&
    one.followUp === other.followUp &&
    one.contacts.length === other.contacts.length &&
    one.contacts.every((contact, index) => isAsOf(contact, other.contacts[index] ?? null)) &&
    isAsOf(one.conversation, other.conversation)
  );
}

function isAsOf(one: SharedRecord | null, other: SharedRecord | null): boolean {
  return one?.id === other?.id && one?.updatedAt === other?.updatedAt;
}

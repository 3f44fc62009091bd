import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { agendaId } from '../../domain/agenda-order';
import { entriesOf } from '../../store/read/agenda';
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
  const { store } = useContext(FaceContext);
  const list = useRef<HTMLUListElement>(null);
  const { stretches, rowHeight, reveal } = useStretches(list, items.length);
  useLayoutEffect(() => {
    if (list.current) tellLongList(list.current, { ids: items.map(agendaId), reveal });
  });
  const drawn = stretches.filter((stretch) => stretch.drawn).flatMap(({ from, to }) => items.slice(from, to));
  const records = drawn.map((item) => (item.kind === 'standing' ? item.standing : item.followUp));
  const found = useLive(
    async () => {
      const entries = await entriesOf(store, records);
      return {
        asked: new Set(records.map(({ id }) => id)),
        byId: new Map(entries.map((each) => [agendaId(each), each])),
      };
    },
    [JSON.stringify(records)],
    'keep',
  );
  const drawRow = (item: DatedItem) => {
    const id = agendaId(item);
    const entry = found?.byId.get(id);
    if (entry) return <AgendaRow key={id} entry={entry} />;
    // About somebody who is gone; or not known yet.
    if (found?.asked.has(id)) return <li key={id} data-item={id} />;
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

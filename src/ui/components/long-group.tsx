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

/** A part of the agenda of any length: the page holds the rows near what is in sight. */
export function LongGroup({ section, items }: { section: AgendaSection; items: readonly DatedItem[] }) {
  const { store } = useContext(FaceContext);
  const list = useRef<HTMLUListElement>(null);
  const { stretches, reveal } = useStretches(list, items.length);
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
  return (
    <AgendaGroup section={section}>
      <ul ref={list}>
        {stretches.map(({ drawn, from, to, height }) =>
          drawn ? (
            items.slice(from, to).map((item) => {
              const id = agendaId(item);
              const entry = found?.byId.get(id);
              if (entry) return <AgendaRow key={id} entry={entry} />;
              // Known to be about somebody who is gone, or not known yet.
              return <li key={id} class={found?.asked.has(id) ? 'gone' : 'row waiting'} data-item={id} />;
            })
          ) : (
            <li key={`gap ${from}`} class="gap" aria-hidden="true" style={{ blockSize: `${height}px` }} />
          ),
        )}
      </ul>
    </AgendaGroup>
  );
}

import type { ComponentChildren } from 'preact';
import type { AgendaSection } from '../agenda-section';
import { type MessageKey, t } from '../t';

const headings: Record<AgendaSection, MessageKey> = {
  promised: 'promisedOverdue',
  overdue: 'overdue',
  today: 'today',
  week: 'thisWeek',
  coming: 'coming',
};

/** A part of the agenda under its heading. */
export function AgendaGroup({ section, children }: { section: AgendaSection; children: ComponentChildren }) {
  return (
    <section class={`agenda-group ${section}`}>
      <h2>{t(headings[section])}</h2>
      {children}
    </section>
  );
}

import {
  type ImportantDate,
  type ImportantDateKind,
  importantDateKinds,
  isSoundLead,
  parseYearlyDay,
} from '../domain/important-date';
import type { ImportantDateDraft } from '../messages/contract';

/** The fields of an important date as they stand in a form. */
export interface ImportantDateFields extends Record<string, string> {
  kind: ImportantDateKind;
  label: string;
  /** 1 to 12. */
  month: string;
  day: string;
  /** Empty where it is unknown. */
  year: string;
  /** Days ahead; empty for what is usual for the kind. */
  lead: string;
}

/** How many days ahead one wants to know, as a rule: a renewal takes preparing, a birthday a card. */
export const usualLead: Record<ImportantDateKind, number> = { birthday: 3, renewal: 60, anniversary: 7, other: 7 };

/** The fields of a form: of a date that is kept, or of a new one. */
export function fieldsOfDate(date: ImportantDate | null, today: Temporal.PlainDate): ImportantDateFields {
  if (date === null) {
    return { kind: 'birthday', label: '', month: String(today.month), day: '', year: '', lead: '' };
  }
  const yearly = parseYearlyDay(date.day);
  return {
    kind: date.kind,
    label: date.label,
    month: String(yearly?.month ?? today.month),
    day: String(yearly?.day ?? ''),
    year: String(yearly?.year ?? ''),
    lead: String(date.leadDays),
  };
}

/** The date that the fields tell, or why they tell none. */
export function dateOfFields(
  fields: ImportantDateFields,
  id: string | null,
): ImportantDateDraft | 'no-day' | 'no-lead' {
  const { kind, label, month, day, year, lead } = fields;
  const text = `${year.trim() === '' ? '-' : year.trim().padStart(4, '0')}-${month.padStart(2, '0')}-${day.trim().padStart(2, '0')}`;
  if (parseYearlyDay(text) === null) return 'no-day';
  const leadDays = lead.trim() === '' ? usualLead[kind] : Number(lead);
  if (!isSoundLead(leadDays)) return 'no-lead';
  return { id, kind, label, day: text, leadDays };
}

/** The kind that a select box names. */
export function dateKindNamed(name: string): ImportantDateKind {
  return importantDateKinds.find((kind) => kind === name) ?? 'other';
}

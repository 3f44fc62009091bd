import type { SharedRecord } from './record';

export const templatePurposes = [
  'introduction',
  'check-in',
  'after-sale',
  'feedback',
  'referral',
  'apology',
  'other',
] as const;
export type TemplatePurpose = (typeof templatePurposes)[number];

/** A message to write again and again, with places for what differs from person to person. */
export interface Template extends SharedRecord {
  name: string;
  purpose: TemplatePurpose;
  /** With variables such as `{company}` and `{first|there}`, the word after the line being what stands in where nothing is known. */
  text: string;
}

/**
 * That a template was taken for somebody: inserted into a message box or copied. Whether it was sent nobody here knows.
 * The id holds template and contact, so that two devices note the same once.
 */
export interface TemplateUse extends SharedRecord {
  templateId: string;
  contactId: string;
  /** When it was taken last, Unix milliseconds. */
  at: number;
}

/** The id of the note that a template was taken for somebody. */
export function templateUseId(templateId: string, contactId: string): string {
  return `${templateId}>${contactId}`;
}

/** What a template can say of a person. */
export const templateVariables = ['first', 'name', 'company', 'title', 'need', 'promise'] as const;
export type TemplateVariable = (typeof templateVariables)[number];

export type TemplateValues = Partial<Record<TemplateVariable, string | null>>;

/** A piece of a filled template: words, or a place that nothing is known for and that must be resolved before use. */
export type FilledPart = { kind: 'words' | 'filled'; text: string } | { kind: 'open'; text: string; variable: string };

// Braces cannot be nested, so a hostile text costs one pass.
const place = /\{([^{}|\n]{1,40})(?:\|([^{}\n]{0,200}))?\}/g;

/**
 * The template with what is known of a person. A variable that is unknown, or known but empty for this person and without
 * a word to stand in, stays visible as it was written.
 */
export function fillTemplate(text: string, values: TemplateValues): FilledPart[] {
  const parts: FilledPart[] = [];
  let end = 0;
  for (const found of text.matchAll(place)) {
    const [written, name = '', standIn] = found;
    if (found.index > end) parts.push({ kind: 'words', text: text.slice(end, found.index) });
    parts.push(filledPart(written, name.trim().toLowerCase(), standIn, values));
    end = found.index + written.length;
  }
  if (end < text.length) parts.push({ kind: 'words', text: text.slice(end) });
  return parts;
}

function filledPart(written: string, name: string, standIn: string | undefined, values: TemplateValues): FilledPart {
  const variable = templateVariables.find((known) => known === name);
  if (!variable) return { kind: 'open', text: written, variable: name };
  const value = values[variable]?.trim() || standIn?.trim();
  return value ? { kind: 'filled', text: value } : { kind: 'open', text: written, variable };
}

/** The parts with what was typed for the open places, by variable; what is typed is known from then on. */
export function resolveOpen(parts: readonly FilledPart[], typed: Readonly<Record<string, string>>): FilledPart[] {
  return parts.map((part) => {
    const text = part.kind === 'open' && Object.hasOwn(typed, part.variable) ? typed[part.variable]?.trim() : '';
    return text ? { kind: 'filled', text } : part;
  });
}

/** The message as it would be inserted; null while something in it is open. */
export function messageOf(parts: readonly FilledPart[]): string | null {
  return parts.some(({ kind }) => kind === 'open') ? null : parts.map(({ text }) => text).join('');
}

/** The name one is called by: the first word, or all of it where titles and initials come first. */
export function firstName(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  const isTitle = /^(?:\p{Lu}\.|(?:dr|prof|mr|mrs|ms|herr|frau|mme|mlle|sr|sra|ing)\.?)$/iu.test(first);
  return isTitle ? name.trim() : rest.length > 0 && first.endsWith(',') ? (rest[0] ?? first) : first;
}

import type { UsableTemplate } from '../domain/built-in-templates';
import { type TemplatePurpose, templatePurposes } from '../domain/template';

/** A template as it stands in a form. */
export interface TemplateFields extends Record<string, string> {
  name: string;
  purpose: string;
  text: string;
}

/** The fields of a form: of a template, or of a new one. */
export function fieldsOfTemplate(template: UsableTemplate | null): TemplateFields {
  return { name: template?.name ?? '', purpose: template?.purpose ?? 'check-in', text: template?.text ?? '' };
}

/** What the fields tell. Drafts are text, so that a word of another version is taken for none. */
export function templateOfFields({ name, purpose, text }: TemplateFields): {
  name: string;
  purpose: TemplatePurpose;
  text: string;
} {
  return { name, purpose: templatePurposes.find((each) => each === purpose) ?? 'other', text };
}

/** What was chosen and typed to take a template for somebody. `typed` is JSON, for drafts hold text. */
export interface TakenFields extends Record<string, string> {
  template: string;
  typed: string;
}

export const blankTaken: TakenFields = { template: '', typed: '{}' };

/** What was typed for the open places, by variable; nothing where another version wrote it. */
export function typedFromText(text: string): Record<string, string> {
  const found: unknown = JSON.parse(text);
  if (typeof found !== 'object' || found === null) return {};
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

import type { Template, TemplatePurpose } from './template';

/** A template that comes with Touchbase. Its words are keys of the texts, so that it speaks the rep's language. */
export interface BuiltInTemplate<Key extends string = BuiltInTemplateText> {
  id: `built-in:${string}`;
  purpose: TemplatePurpose;
  nameKey: Key;
  textKey: Key;
}

const templates = [
  {
    id: 'built-in:introduction',
    purpose: 'introduction',
    nameKey: 'templateIntroduction',
    textKey: 'templateIntroductionText',
  },
  { id: 'built-in:check-in', purpose: 'check-in', nameKey: 'templateCheckIn', textKey: 'templateCheckInText' },
  { id: 'built-in:useful', purpose: 'check-in', nameKey: 'templateUseful', textKey: 'templateUsefulText' },
  { id: 'built-in:welcome', purpose: 'after-sale', nameKey: 'templateWelcome', textKey: 'templateWelcomeText' },
  { id: 'built-in:feedback', purpose: 'feedback', nameKey: 'templateFeedback', textKey: 'templateFeedbackText' },
  { id: 'built-in:referral', purpose: 'referral', nameKey: 'templateReferral', textKey: 'templateReferralText' },
  { id: 'built-in:delay', purpose: 'apology', nameKey: 'templateDelay', textKey: 'templateDelayText' },
] as const satisfies readonly BuiltInTemplate<string>[];

/** The key of a text of a built-in template. */
export type BuiltInTemplateText = (typeof templates)[number]['nameKey' | 'textKey'];

/** The templates that come with Touchbase. */
export const builtInTemplates: readonly BuiltInTemplate[] = templates;

/** A template as it is used: the rep's own, or a built-in one in the rep's language. */
export type UsableTemplate = Pick<Template, 'id' | 'name' | 'purpose' | 'text'>;

/** A built-in template in the rep's language. */
export function templateInWords(
  { id, purpose, nameKey, textKey }: BuiltInTemplate,
  words: (key: BuiltInTemplateText) => string,
): UsableTemplate {
  return { id, purpose, name: words(nameKey), text: words(textKey) };
}

/**
 * All templates that can be used, the built-in ones first; one that the rep changed stands in the place of its original.
 */
export function usableTemplates(
  own: readonly Template[],
  words: (key: BuiltInTemplateText) => string,
): UsableTemplate[] {
  const changed = new Map(own.map((template) => [template.id, template]));
  const builtIn = builtInTemplates.map((template) => changed.get(template.id) ?? templateInWords(template, words));
  const ids = new Set<string>(builtInTemplates.map(({ id }) => id));
  return [...builtIn, ...own.filter(({ id }) => !ids.has(id))];
}

import { language } from '../messages/language';

/** Dates and times as the language of the face writes them. */
export const dates = madeOnce((tag, form: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, form));

/** "yesterday", "in 3 days". */
export const distances = madeOnce(
  (tag, form: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(tag, form),
);

export const numbers = madeOnce((tag, form: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, form));

/** "LinkedIn or call". */
export const lists = madeOnce((tag, form: Intl.ListFormatOptions) => new Intl.ListFormat(tag, form));

/** Which plural form a number asks for. */
export const plurals = madeOnce((tag, form: Intl.PluralRulesOptions) => new Intl.PluralRules(tag, form));

/** Hands out formatters, each made once: making one takes some hundred times longer than using it. */
function madeOnce<Form, Formatter>(make: (tag: string, form: Form) => Formatter): (form: Form) => Formatter {
  const made = new Map<string, Formatter>();
  let known: string | undefined;
  return (form) => {
    // Asking the browser each time costs a long list more than drawing it (Chromium 156); a page keeps its language.
    known ??= language();
    const tag = known;
    const key = JSON.stringify([tag, form]);
    const formatter = made.get(key) ?? make(tag, form);
    made.set(key, formatter);
    return formatter;
  };
}

import type { Contact } from '../domain/contact';
import type { ImportantDate } from '../domain/important-date';
import type { Patch } from '../store/write';
import { union } from './contact-details';

/** What one contact gains when another is folded into it: all of both, and its own where only one can be. */
export function foldedInto(kept: Contact, folded: Contact): Patch<Contact> {
  return {
    identities: union(kept.identities, folded.identities),
    notIdentities: union(kept.notIdentities, folded.notIdentities),
    tags: union(kept.tags, folded.tags),
    company: kept.company ?? folded.company,
    title: kept.title ?? folded.title,
    location: kept.location ?? folded.location,
    phone: kept.phone ?? folded.phone,
    keptAt: Math.min(kept.keptAt, folded.keptAt),
    ...foldedCadence(kept, folded),
    ...foldedDates(kept.importantDates, folded.importantDates),
  };
}

/** A cadence of its own goes with its pause; what was skipped last counts for the one person they are. */
function foldedCadence(kept: Contact, folded: Contact): Patch<Contact> {
  const from = Math.max(kept.cadenceFrom ?? 0, folded.cadenceFrom ?? 0);
  return {
    ...(kept.cadence === undefined && folded.cadence !== undefined ? { cadence: folded.cadence } : {}),
    ...(!kept.cadencePausedUntil && folded.cadencePausedUntil ? { cadencePausedUntil: folded.cadencePausedUntil } : {}),
    ...(from > 0 ? { cadenceFrom: from } : {}),
  };
}

/** Both had the birthday: it is one. */
function foldedDates(kept: readonly ImportantDate[] = [], folded: readonly ImportantDate[] = []): Patch<Contact> {
  const isKept = (date: ImportantDate) =>
    kept.some(({ kind, day, label }) => kind === date.kind && day === date.day && label === date.label);
  const news = folded.filter((date) => !isKept(date));
  return news.length > 0 ? { importantDates: [...kept, ...news] } : {};
}

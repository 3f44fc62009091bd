import type { Company } from '../domain/companies';
import type { DirectoryHit } from '../domain/directory';
import { excerpt } from '../domain/excerpt';
import type { TextHit } from '../store/read/texts';
import type { IconName } from './components/icon';
import { hashOf, type Route } from './route';
import { type MessageKey, tn } from './t';

/** Something that search found or that can be done. */
export interface Option {
  /** Names it among all that are listed. */
  key: string;
  /** What stands before it; null for the initials of a person. */
  icon: IconName | null;
  name: string;
  words: string | null;
  /** Whether the words are cut where they do not fit, or stand at the end of the line. */
  cut: boolean;
  goes: { to: Route } | { do(): void };
}

/** Options of one kind, in the order they are listed. */
export interface Group {
  label: MessageKey;
  options: Option[];
}

export function personOption({ id, name, company }: DirectoryHit): Option {
  return { key: `person ${id}`, icon: null, name, words: company, cut: false, goes: { to: { view: 'person', id } } };
}

export function companyOption({ name, people }: Company): Option {
  const words = tn('companyPeople', people);
  return { key: `company ${name}`, icon: 'company', name, words, cut: false, goes: { to: { view: 'company', name } } };
}

/** A note or touchpoint; of its words those around what was searched for. */
export function textOption({ contact, kind, record }: TextHit, query: string): Option {
  const text = kind === 'note' ? [record.text, record.quote].filter(Boolean).join(' · ') : record.summary;
  const icon = kind === 'note' ? 'note' : record.channel;
  const goes = { to: { view: 'person', id: contact.id } } as const;
  return { key: `text ${record.id}`, icon, name: contact.name, words: excerpt(text, query), cut: true, goes };
}

/** The address that an option leads to, for links. */
export function addressOf({ goes }: Option): string | undefined {
  return 'to' in goes ? hashOf(goes.to) : undefined;
}

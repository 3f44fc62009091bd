/** Somebody of the invented cast, as both sites know them. */
export interface Person {
  /** How tests name them. */
  key: string;
  name: string;
  email: string;
  company: string;
  title: string;
  headline: string;
  location: string;
  /** The public name in `/in/<slug>/`. */
  slug: string;
  /** The member key, 39 characters; messaging knows people by this one only. */
  memberKey: string;
  memberNumber: number;
  /** Distance in the owner's network; null for the owner. */
  degree: 1 | 2 | 3 | null;
  /** Which of LinkedIn's layouts shows this person's profile; real accounts of one week get different ones. */
  layout: 'sdui' | 'ember';
  /** Whether the profile carries the mark of a verified name, which repeats the public name in the page. */
  verified: boolean;
}

function person(key: string, name: string, details: Omit<Person, 'key' | 'name' | 'memberKey' | 'slug'>): Person {
  const plain = name
    .normalize('NFD')
    .replace(/[^a-z ]/gi, '')
    .toLowerCase();
  return {
    key,
    name,
    slug: `${plain.replaceAll(' ', '-')}-sample`,
    // ACoAA, a part of the person's own, filled up with what any other key might hold.
    memberKey: `ACoAA${plain.replaceAll(' ', '_')}_${'Bk7x3Qm9vT2rLw8sYh4nCz6pJd1fGe5uA0'}`.slice(0, 39),
    ...details,
  };
}

/** Whose mailbox and account the sample sites show. */
export const owner = person('pat', 'Pat Owner', {
  email: 'pat.owner@acme.example',
  company: 'Acme Corp',
  title: 'Account Executive',
  headline: 'Account Executive at Acme Corp',
  location: 'Riverton, Fairhaven',
  memberNumber: 700100200,
  degree: null,
  layout: 'sdui',
  verified: true,
});

/** Whom the owner deals with: customers, prospects, a partner and a colleague. All are on both sites. */
export const people = {
  /** Customer. */
  dana: person('dana', 'Dana Reyes', {
    email: 'dana.reyes@bluefin.example',
    company: 'Bluefin Logistics',
    title: 'Chief Operating Officer',
    headline: 'COO at Bluefin Logistics | cold chains that stay cold',
    location: 'Port Ellery, Marlow Coast',
    memberNumber: 700100301,
    degree: 1,
    layout: 'sdui',
    verified: true,
  }),
  /** Customer. */
  zoe: person('zoe', 'Zoë Okafor', {
    email: 'zoe.okafor@harborpine.example',
    company: 'Harbor & Pine',
    title: 'Head of Procurement',
    headline: 'Head of Procurement @ Harbor & Pine — furniture "made to outlast us"',
    location: 'Lindale',
    memberNumber: 700100302,
    degree: 1,
    layout: 'ember',
    verified: true,
  }),
  /** Prospect. */
  kai: person('kai', 'Kai Nakamura', {
    email: 'kai.nakamura@quillworks.example',
    company: 'Quillworks',
    title: 'VP Operations',
    headline: 'VP Operations at Quillworks',
    location: 'Greater Tamsin Area',
    memberNumber: 700100303,
    degree: 1,
    layout: 'sdui',
    verified: false,
  }),
  /** Prospect. */
  noor: person('noor', 'Noor Haddad', {
    email: 'noor@lumenfarm.example',
    company: 'Lumen Farm',
    title: 'Founder',
    headline: 'Founder, Lumen Farm · light for greenhouses',
    location: 'Ostwick',
    memberNumber: 700100304,
    degree: 2,
    layout: 'ember',
    verified: false,
  }),
  /** Partner. */
  ines: person('ines', 'Ines Duarte', {
    email: 'ines.duarte@ridgeline.example',
    company: 'Ridgeline Systems',
    title: 'Partner Manager',
    headline: 'Partner Manager at Ridgeline Systems',
    location: 'Riverton, Fairhaven',
    memberNumber: 700100305,
    degree: 1,
    layout: 'sdui',
    verified: true,
  }),
  /** Colleague. */
  sam: person('sam', 'Sam Whitlock', {
    email: 'sam.whitlock@acme.example',
    company: 'Acme Corp',
    title: 'Solutions Engineer',
    headline: 'Solutions Engineer at Acme Corp',
    location: 'Riverton, Fairhaven',
    memberNumber: 700100306,
    degree: 1,
    layout: 'ember',
    verified: true,
  }),
} as const satisfies Record<string, Person>;

/** A sender that is nobody: a newsletter. It is on no other site. */
export const newsletter = { name: 'The Weekly Ledger', email: 'no-reply@news.ledger.example' };

/** Everyone with an account on the sample LinkedIn, the owner included. */
export const members: readonly Person[] = [owner, ...Object.values(people)];

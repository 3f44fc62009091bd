import { byUrgency, type Cadence, type CadenceRules, isSound } from './cadence';
import type { RelationshipKind } from './relationship';

/** Where a contact's cadence comes from, or why it has none. */
export type CadenceOrigin =
  | { from: 'own' | 'relationship'; cadence: Cadence }
  | { from: 'tag'; cadence: Cadence; tag: string }
  /** The rep said that it has none; or there is none to inherit. */
  | { from: 'own' | 'nowhere'; cadence: null };

type Rules = Pick<CadenceRules, 'byTag' | 'byRelationship'> | null;

interface Paced {
  cadence?: Cadence | null;
  relationship: RelationshipKind;
  tags: readonly string[];
}

/** The cadence that holds for a contact; null where it has none. */
export function cadenceOf(contact: Paced, rules: Rules): Cadence | null {
  return cadenceOrigin(contact, rules).cadence;
}

/**
 * The cadence that holds for a contact, with where it comes from: its own, `null` among them; else what it inherits. One
 * that is not sound, of a damaged record, holds for nobody.
 */
export function cadenceOrigin(contact: Paced, rules: Rules): CadenceOrigin {
  const { cadence: own } = contact;
  if (own === undefined) return inheritedCadence(contact, rules);
  return own && isSound(own) ? { from: 'own', cadence: own } : { from: 'own', cadence: null };
}

/** What a contact inherits, whether or not it has a cadence of its own: the most urgent, of equals the relationship's. */
export function inheritedCadence({ relationship, tags }: Omit<Paced, 'cadence'>, rules: Rules): CadenceOrigin {
  const ofKind = rules?.byRelationship[relationship];
  const found: Exclude<CadenceOrigin, { cadence: null }>[] = [
    ...(ofKind && isSound(ofKind) ? [{ from: 'relationship' as const, cadence: ofKind }] : []),
    ...tags.flatMap((tag) => {
      // A tag may be called like something that every object has.
      const cadence = rules && Object.hasOwn(rules.byTag, tag) ? rules.byTag[tag] : undefined;
      return cadence && isSound(cadence) ? [{ from: 'tag' as const, tag, cadence }] : [];
    }),
  ];
  return found.sort((one, other) => byUrgency(one.cadence, other.cadence))[0] ?? { from: 'nowhere', cadence: null };
}

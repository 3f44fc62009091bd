import { type Cadence, type CadenceRules, cadenceRulesId, longestCadence } from '../domain/cadence';
import { type Contact, type RelationshipKind, relationshipKinds } from '../domain/contact';
import { dueOn } from '../domain/due';
import { limits } from '../domain/limits';
import type { SharedRecord } from '../domain/record';
import type { Handlers } from '../messages/channel';
import { get } from '../store/read/record';
import { setting } from '../store/read/settings';
import type { Store } from '../store/schema';
import type { Patch } from '../store/write';
import type { Clock } from './clock';
import { atMost, calendarDay, line, oneOf, whole } from './input';
import { invalid } from './invalid';
import { saveOn, standing } from './saved';

type CadenceCommands = Pick<Handlers<'command'>, 'cadence.set' | 'cadence.pause' | 'cadence.skip' | 'cadence.rules'>;

/** Commands about how long a contact may stay without a touch. */
export function cadenceCommands(store: Store, clock: Clock): CadenceCommands {
  const save = saveOn(store, clock);

  const edit = async (contactId: string, patch: Patch<Contact>) => {
    await standing(get(store, 'contacts', contactId));
    return save('cadence-edited', contactId, [contactId], (writer) => writer.edit('contacts', contactId, patch));
  };

  return {
    'cadence.set': ({ contactId, cadence }) =>
      edit(contactId, {
        cadence: cadence === 'inherited' ? undefined : cadence === null ? null : cadenceFrom(cadence),
      }),

    'cadence.pause': ({ contactId, until }) => {
      if (until === null) return edit(contactId, { cadencePausedUntil: null });
      const day = calendarDay(until);
      if (day <= dueOn(clock().toPlainDate())) throw invalid('invalidPauseEnd');
      return edit(contactId, { cadencePausedUntil: day });
    },

    'cadence.skip': ({ contactId }) => edit(contactId, { cadenceFrom: clock().epochMilliseconds }),

    'cadence.rules': async (rules) => {
      const values = rulesFrom(rules);
      return save('cadence-edited', cadenceRulesId, [], async (writer) => {
        if (await setting(store, cadenceRulesId)) await writer.edit('settings', cadenceRulesId, values);
        else await writer.make('settings', { id: cadenceRulesId, ...values });
      });
    },
  };
}

function cadenceFrom({ ideal, latest }: Cadence): Cadence {
  whole(ideal, 1, longestCadence, 'cadenceIdeal');
  whole(latest, 1, longestCadence, 'cadenceLatest');
  if (latest < ideal) throw invalid('cadenceLatestFirst');
  return { ideal, latest };
}

const mostTags = 200;

function rulesFrom({ byTag, byRelationship }: Omit<CadenceRules, keyof SharedRecord>) {
  const tags = atMost(Object.entries(byTag), mostTags, 'tags').map(([tag, cadence]) => {
    const name = line(tag, limits.name);
    if (name === '') throw invalid('invalidNoName');
    return [name, cadenceFrom(cadence)] as const;
  });
  const relationships = Object.entries(byRelationship).map(
    ([kind, cadence]) => [oneOf(kind as RelationshipKind, relationshipKinds), cadenceFrom(cadence)] as const, // tested
  );
  return { byTag: Object.fromEntries(tags), byRelationship: Object.fromEntries(relationships) };
}

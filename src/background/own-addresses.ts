import { type Identity, parseIdentity } from '../domain/identity';
import { cut } from '../domain/limits';
import type { Observation } from '../domain/observation';
import { newlyOwn, ownAddressesId, withOwnAddresses } from '../domain/own-addresses';
import type { Handlers } from '../messages/channel';
import { contactsWith } from '../store/read/contacts';
import { ownAddresses } from '../store/read/settings';
import type { Store } from '../store/schema';
import { change, type Writer } from '../store/write';
import type { Clock } from './clock';
import { union } from './contact-details';
import { invalid } from './invalid';
import { saved } from './saved';

/** The observation read with all own addresses, those that it proves learnt. */
export async function learnOwnAddresses(store: Store, observation: Observation, now: number): Promise<Observation> {
  const known = await ownAddresses(store);
  const proved = newlyOwn(known, observation.me);
  // Whoever is kept is not the rep, whatever a page proves.
  const kept = proved.length > 0 ? await contactsWith(store, proved) : [];
  const news = proved.filter((identity) => !kept.some((contact) => contact.identities.includes(identity)));
  if (news.length > 0) {
    await change(store, { label: null, now }, (writer) => write(writer, known, union(known?.identities ?? [], news)));
  }
  const refused = new Set(known?.notMine ?? []);
  const own = union(known?.identities ?? [], news);
  return withOwnAddresses({ ...observation, me: observation.me.filter((identity) => !refused.has(identity)) }, own);
}

/** A mailbox has a few dozen aliases at most; a page that makes up more of them is not believed. */
const mostOwn = 50;

type Known = Awaited<ReturnType<typeof ownAddresses>>;

async function write(writer: Writer, known: Known, identities: Identity[], notMine = known?.notMine ?? []) {
  const values = { identities: identities.slice(0, mostOwn), notMine };
  if (known) await writer.edit('settings', ownAddressesId, values);
  else await writer.make('settings', { id: ownAddressesId, ...values });
}

/** Commands about which addresses are the rep's own. */
export function ownAddressCommands(store: Store, clock: Clock): Pick<Handlers<'command'>, 'own.add' | 'own.remove'> {
  const edit = async (identity: Identity, mine: boolean) => {
    if (parseIdentity(identity) === null) throw invalid('invalidAddress', cut(identity, 80));
    const known = await ownAddresses(store);
    const others = (identities: readonly Identity[] = []) => identities.filter((each) => each !== identity);
    const identities = mine ? [...others(known?.identities), identity] : others(known?.identities);
    const notMine = mine ? others(known?.notMine) : [...others(known?.notMine), identity];
    const options = { label: 'own-addresses-edited', now: clock().epochMilliseconds } as const;
    return saved(ownAddressesId, await change(store, options, (writer) => write(writer, known, identities, notMine)));
  };
  return {
    'own.add': ({ identity }) => edit(identity, true),
    'own.remove': ({ identity }) => edit(identity, false),
  };
}

import type { Identity } from './identity';

// Parts of addresses behind which nobody reads, in the languages that write them so: between dots, dashes and pluses.
const no = '(?:non?|nao|não|nicht|nie?|ne|dont|do[._-]?not|never)[._-]?(?:pas[._-]?)?';
const reply = '(?:reply|answer|antworten|r[eéi]s?pon\\w*|odpo\\w*)';
const machines =
  'mailer[._-]?daemon|postmaster|bounces?|notifications?|notify|newsletters?|unsubscribe|listserv|majordomo';
const auto = 'auto(?:matic)?[._-]?(?:reply|respon\\w*|mail\\w*|confirm\\w*|notif\\w*)';
const nobody = new RegExp(`(?:^|[._+-])(?:${no}${reply}|keine?[._-]?antwort|${machines}|${auto})(?:$|[._+=\\d-])`);

/** Whether nobody stands behind an address: no-reply, bounces, machines. */
export function isMachineAddress(identity: Identity): boolean {
  return nobody.test(identity.slice(6, identity.lastIndexOf('@')));
}

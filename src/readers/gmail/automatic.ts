import type { SeenPerson } from '../../domain/observation';

// Parts of addresses behind which nobody reads, in the languages that write them so: between dots, dashes and pluses.
const no = '(?:non?|nao|não|nicht|nie?|ne|dont|do[._-]?not|never)[._-]?(?:pas[._-]?)?';
const reply = '(?:reply|answer|antworten|r[eéi]s?pon\\w*|odpo\\w*)';
const machines =
  'mailer[._-]?daemon|postmaster|bounces?|notifications?|notify|newsletters?|unsubscribe|listserv|majordomo';
const auto = 'auto(?:matic)?[._-]?(?:reply|respon\\w*|mail\\w*|confirm\\w*|notif\\w*)';
const nobody = new RegExp(`(?:^|[._+-])(?:${no}${reply}|keine?[._-]?antwort|${machines}|${auto})(?:$|[._+=\\d-])`);

/** Whether nobody stands behind a sender's address: no-reply, bounces, machines. */
export function isFromMachine(sender: SeenPerson | null): boolean {
  return sender?.identities.some((identity) => nobody.test(identity.slice(6, identity.lastIndexOf('@')))) ?? false;
}

// What mail programs write before the subject of an automatic reply, in the languages of Exchange and Gmail. Only an
// addition to what senders and headers tell.
const replyPrefix =
  /^(?:auto(?:matic|mated)?[- ]?(?:reply|response)|out of (?:the )?office|automatis\S+ (?:antwo\S+|svar)|autosvar|abwesenheits|r[ée]ponse auto|(?:respuesta|resposta|risposta) auto|automa\S+ (?:vastaus|odpov|válasz)|odpowiedź auto|автоответ|автоматический ответ|otomatik yanıt|自[動动](?:応答|返信|回复|答复))/i;

/** Whether a subject is that of an automatic reply. It is the subject of the first message of a thread alone. */
export function isReplyMachine(subject: string | null): boolean {
  return subject !== null && replyPrefix.test(subject);
}

import type { SeenPerson } from '../../domain/observation';

// Parts of addresses behind which nobody reads, in the languages that write them so: parts between dots, dashes and pluses.
const nobody = new RegExp(
  `(?:^|[._+-])(?:${[
    '(?:no|non|do[._-]?not|dont|never)[._-]?(?:reply|respond|answer)',
    '(?:nicht|nao|não|no|non|ne)[._-]?(?:pas[._-]?)?(?:antworten|respon\\w+|rispon\\w+|repon\\w+|répon\\w+)',
    'keine?[._-]?antwort',
    'n(?:ie|e)[._-]?odpo(?:wiadac|vidat)',
    'mailer[._-]?daemon',
    'postmaster',
    'bounces?',
    'auto(?:matic)?[._-]?(?:reply|respon\\w+|mail\\w*|confirm\\w*|notif\\w*)',
    'notifications?',
    'notify',
    'newsletters?',
    'unsubscribe',
    'listserv',
    'majordomo',
  ].join('|')})(?:$|[._+=\\d-])`,
  'u',
);

/** Whether nobody stands behind a sender's address: no-reply, bounces, machines. */
export function isFromMachine(sender: SeenPerson | null): boolean {
  return sender?.identities.some((identity) => nobody.test(identity.slice(6, identity.lastIndexOf('@')))) ?? false;
}

// What mail programs write before the subject of an automatic reply, in the languages of Exchange and Gmail. Only an
// addition to what senders and headers tell.
const replyPrefix =
  /^(?:auto(?:matic|mated)?[- ]?(?:reply|response)|out of (?:the )?office|automatis\S+ (?:antwort|antwoord|svar)|autosvar|abwesenheits|r[ée]ponse automatique|(?:respuesta|resposta|risposta) autom|automa\S+ (?:vastaus|odpov|válasz)|odpowiedź automatyczna|răspuns automat|авто(?:матический |матична )?(?:ответ|відповідь)|otomatik yanıt|αυτόματη απάντηση|自[動动](?:応答|返信|回[复復覆]|答[复覆])|자동 ?(?:회신|응답)|balasan otomatis|trả lời tự động|رد تلقائي|תשובה אוטומטית)/iu;

/** Whether a subject is that of an automatic reply. It is the subject of the first message of a thread alone. */
export function isReplyMachine(subject: string | null): boolean {
  return subject !== null && replyPrefix.test(subject);
}

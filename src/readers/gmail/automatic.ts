import { isMachineAddress } from '../../domain/machine-address';
import type { SeenPerson } from '../../domain/observation';

/** Whether nobody stands behind a sender's address: no-reply, bounces, machines. */
export function isFromMachine(sender: SeenPerson | null): boolean {
  return sender?.identities.some(isMachineAddress) ?? false;
}

// What mail programs write before the subject of an automatic reply, in the languages of Exchange and Gmail. Only an
// addition to what senders and headers tell.
const replyPrefix =
  /^(?:auto(?:matic|mated)?[- ]?(?:reply|response)|out of (?:the )?office|automatis\S+ (?:antwo\S+|svar)|autosvar|abwesenheits|r[ée]ponse auto|(?:respuesta|resposta|risposta) auto|automa\S+ (?:vastaus|odpov|válasz)|odpowiedź auto|автоответ|автоматический ответ|otomatik yanıt|自[動动](?:応答|返信|回复|答复))/i;

/** Whether a subject is that of an automatic reply. It is the subject of the first message of a thread alone. */
export function isReplyMachine(subject: string | null): boolean {
  return subject !== null && replyPrefix.test(subject);
}

import { alone, channelName } from './names';
import { noteKindName } from './note-names';
import { isChannel, type RecordKind } from './record-fields';
import { t } from './t';

/** A kind of entry in words: "Call". */
export function recordKindName(kind: RecordKind): string {
  if (kind === 'todo') return t('kindPlanned');
  if (kind === 'wait') return t('kindWaitShort');
  if (kind === 'promise') return t('kindPromise');
  return isChannel(kind) ? alone(channelName(kind)) : noteKindName(kind);
}

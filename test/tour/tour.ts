import type { Step } from './step';
import { answersInGmail, keepsDana, opensThread, opensThreadAgain } from './steps/gmail';
import { danaAnswers, meetsDana, opensConversation, recognisesDana } from './steps/linkedin';
import { notesSomething, recordsCall, waitsForAnswer } from './steps/recorder';
import { clicksNotification, getsReminded, takesItBack, ticksItOff } from './steps/reminder';

/** The main job from its beginning to its end: recognise, keep, record, wait, be answered, be reminded. */
export const tour: readonly Step[] = [
  opensThread,
  keepsDana,
  notesSomething,
  recordsCall,
  answersInGmail,
  opensThreadAgain,
  waitsForAnswer,
  meetsDana,
  recognisesDana,
  opensConversation,
  danaAnswers,
  getsReminded,
  ticksItOff,
  takesItBack,
  clicksNotification,
];

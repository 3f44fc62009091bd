import type { Problem, ProblemCode } from '../messages/problem';
import { type MessageKey, t } from './t';

const texts: Record<Exclude<ProblemCode, 'invalid' | 'unexpected'>, MessageKey> = {
  'database-unavailable': 'problemDatabase',
  'disk-full': 'problemDiskFull',
  gone: 'problemGone',
  'nothing-to-undo': 'problemNothingToUndo',
  'no-page': 'problemNoPage',
  'no-background': 'problemNoBackground',
};

/** A problem in plain words, with what to do about it. */
export function problemText(problem: Problem): string {
  if (problem.code === 'invalid') return t('problemInvalid', problem.message);
  if (problem.code === 'unexpected') return t('problemUnexpected', problem.message);
  return t(texts[problem.code]);
}

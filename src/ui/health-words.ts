import type { HealthReason, HealthState } from '../domain/health';
import { ago } from './format';
import { roughly } from './interval';
import { type MessageKey, t, tn } from './t';

const stateKeys: Record<HealthState, MessageKey> = {
  unknown: 'healthUnknown',
  good: 'healthGood',
  attention: 'healthAttention',
  'at-risk': 'healthAtRisk',
};

/** How a relationship stands, in words: "At risk". */
export function healthName(state: HealthState): string {
  return t(stateKeys[state]);
}

/** What speaks for it, in one plain line; only what was seen (DESIGN 7.3): "No touch seen for 5 weeks". */
export function healthReason(reason: HealthReason, now: Temporal.ZonedDateTime): string {
  switch (reason.kind) {
    case 'feedback':
      return t(reason.rating === 'bad' ? 'healthFeedbackBad' : 'healthFeedbackMixed', ago(reason.at, 'ms', now));
    case 'promise-overdue':
      return tn('healthPromises', reason.count);
    case 'answer-owed':
      return t('healthAnswerOwed', roughly(reason.days));
    case 'rhythm': {
      const key = reason.colour === 'red' ? 'healthRhythmRed' : 'healthRhythm';
      return t(reason.touched ? key : 'healthRhythmNever', roughly(reason.days));
    }
    case 'unanswered':
      return tn('healthUnanswered', reason.times);
    case 'silent':
      return t('healthSilent', roughly(reason.days));
    case 'feedback-never':
      return t('healthFeedbackNever');
    case 'nothing-overdue':
      return t('healthNothingOverdue');
    case 'nothing-seen':
      return t('healthNothingSeen');
  }
}

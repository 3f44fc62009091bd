import type { Wait } from '../../domain/follow-up';
import { command } from '../../messages/channel';
import { t } from '../t';
import type { Row } from '../use-row';

interface Props {
  wait: Wait;
  who: string;
  row: Pick<Row, 'busy' | 'leave' | 'stay'>;
}

/** Asks whether a message too vaguely dated to tell was the answer that is awaited. */
export function AnswerQuestion({ wait: { id }, who, row: { busy, leave, stay } }: Props) {
  return (
    <div class="row-more question">
      <p>{t('wasThatTheAnswer')}</p>
      <button
        type="button"
        disabled={busy}
        onClick={() => leave(() => command('followUp.judge', { id, answered: true }), t('savedAnswered', who))}
      >
        {t('yes')}
      </button>
      <button
        type="button"
        disabled={busy}
        onClick={() => stay(() => command('followUp.judge', { id, answered: false }), t('savedNotAnswered'))}
      >
        {t('no')}
      </button>
    </div>
  );
}

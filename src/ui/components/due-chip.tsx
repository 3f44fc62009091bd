import { useContext } from 'preact/hooks';
import type { Due } from '../../domain/due';
import { FaceContext } from '../face-context';
import { dueInFull, dueWords } from '../format';
import { t } from '../t';
import { Icon } from './icon';
import { IconButton } from './icon-button';

interface Props {
  due: Due;
  /** Whether it is planned with what is recorded, which is not itself something to do. */
  next: boolean;
  remove(): void;
}

/** The date that the last words of a text tell, as it will be kept. */
export function DueChip({ due, next, remove }: Props) {
  const { now } = useContext(FaceContext);
  return (
    <p class="token due-chip" title={dueInFull(due)}>
      <Icon name="planned" />
      <span>{t(next ? 'followUpOn' : 'dueOn', dueWords(due, now))}</span>
      <IconButton
        icon="close"
        label={t('withoutThisDate')}
        onClick={remove}
        onKeyDown={(event) => {
          if (event.key !== 'Backspace' && event.key !== 'Delete') return;
          event.preventDefault();
          remove();
        }}
      />
    </p>
  );
}

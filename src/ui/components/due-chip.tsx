import { useContext } from 'preact/hooks';
import type { Due } from '../../domain/due';
import { FaceContext } from '../face-context';
import { dueInFull, dueWords } from '../format';
import { t } from '../t';
import { Icon } from './icon';
import { IconButton } from './icon-button';

interface Props {
  due: Due;
  remove(): void;
}

/** The follow-up that the last words of a text will become. */
export function DueChip({ due, remove }: Props) {
  const { now } = useContext(FaceContext);
  return (
    <p class="token due-chip" title={dueInFull(due)}>
      <Icon name="planned" />
      <span>{t('followUpOn', dueWords(due, now))}</span>
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

import { useEffect, useRef } from 'preact/hooks';
import type { Notice } from '../notice';
import { t } from '../t';
import { undo } from '../undo';
import { useSave } from '../use-save';
import { Icon } from './icon';
import { IconButton } from './icon-button';

// Long enough to read and reach for; everything done can be undone in "Recent changes" later on.
const showFor = 20_000;

/** What was done last, with Undo, or what went wrong; both are read out. */
export function NoticeBar({ notice, close }: { notice: Notice | null; close(): void }) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice?.kind !== 'done') return;
    const timer = setInterval(() => {
      // Nobody loses what they are about to press.
      if (!bar.current?.matches(':hover, :focus-within')) close();
    }, showFor);
    return () => clearInterval(timer);
  }, [notice, close]);
  return (
    <div class="notice-bar" ref={bar}>
      <div role="status" class="notice-text">
        {notice?.kind === 'done' && (
          <>
            <Icon name="check" />
            {/* The same words about another change are news, and are to be read out again. */}
            <span key={notice.changeId}>{notice.text}</span>
          </>
        )}
      </div>
      <div role="alert" class="notice-text">
        {notice?.kind === 'problem' && (
          <span class="problem">
            <Icon name="warning" />
            <span>{notice.text}</span>
          </span>
        )}
      </div>
      {notice?.kind === 'done' && notice.changeId !== null && (
        <Undo changeId={notice.changeId} again={notice.undone ?? false} />
      )}
      {notice && <IconButton icon="close" label={t('close')} onClick={close} />}
    </div>
  );
}

function Undo({ changeId, again }: { changeId: string; again: boolean }) {
  const { busy, save } = useSave();
  const takeBack = () => save(() => undo(changeId), { text: again ? t('redone') : t('undone'), undone: !again });
  return (
    <button type="button" class="quiet" disabled={busy} onClick={takeBack}>
      <Icon name="undo" />
      {again ? t('redo') : t('undo')}
    </button>
  );
}

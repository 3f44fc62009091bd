import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { recallOf } from '../../store/read/about-contact';
import { FaceContext } from '../face-context';
import { t } from '../t';
import { useLive } from '../use-live';
import { TouchWords } from './last-touch';
import { Moment } from './moment';

interface Props {
  contactId: string;
  /** The words of a promise. */
  quote: string | null;
}

/** What to recall before turning to somebody: the last note, the last touch, what they need. */
export function RowContext({ contactId, quote }: Props) {
  const { store } = useContext(FaceContext);
  const known = useLive(() => recallOf(store, contactId), [contactId]);
  if (!known) return <div class="row-context" aria-busy="true" />;
  const { note, touch, need } = known;
  return (
    <dl class="row-context">
      {quote !== null && quote !== '' && <Line label={t('inTheseWords')}>“{quote}”</Line>}
      <Line label={t('lastNote')}>
        {note ? (
          <>
            {note.text} <Moment at={note.at} precision="ms" />
          </>
        ) : (
          t('noneYet')
        )}
      </Line>
      <Line label={t('lastTouchLabel')}>
        {touch ? <TouchWords touch={touch} /> : t('noneYet')}
        {touch && touch.summary !== '' && `: ${touch.summary}`}
      </Line>
      {need && need.id !== note?.id && <Line label={t('need')}>{need.text}</Line>}
    </dl>
  );
}

function Line({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

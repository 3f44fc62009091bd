import { useContext } from 'preact/hooks';
import { command } from '../../messages/channel';
import { sampleIds } from '../../store/read/receipt';
import { FaceContext } from '../face-context';
import { hashOf } from '../route';
import { t } from '../t';
import { useLive } from '../use-live';
import { useSave } from '../use-save';
import { ProblemLine } from './problem-line';

/** Three made-up people to try things with, which one click takes away again. */
export function SampleData() {
  const { store } = useContext(FaceContext);
  const { problem, save } = useSave('form');
  const ids = useLive(() => sampleIds(store), []);
  if (!ids) return <section class="room-card" aria-busy="true" />;
  const there = ids.length > 0;
  return (
    <section class="room-card">
      <h2>{t('sample')}</h2>
      <p>{there ? t('sampleThere') : t('sampleText')}</p>
      <div class="buttons">
        {there && (
          <a class="button" href={hashOf({ view: 'agenda' })}>
            {t('agenda')}
          </a>
        )}
        <button
          type="button"
          onClick={() =>
            there
              ? save(() => command('sample.remove'), t('savedSampleRemoved'))
              : save(() => command('sample.add'), t('savedSampleAdded'))
          }
        >
          {there ? t('sampleRemove') : t('sampleAdd')}
        </button>
      </div>
      <ProblemLine problem={problem} />
    </section>
  );
}

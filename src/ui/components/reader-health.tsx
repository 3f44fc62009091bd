import { useContext } from 'preact/hooks';
import type { ReaderHealth as Health } from '../../domain/reader-health';
import { fact } from '../../store/read/record';
import { FaceContext } from '../face-context';
import { ago, moment } from '../format';
import { pageNames } from '../page-names';
import { partName } from '../part-name';
import { goBack } from '../route';
import { t, tn } from '../t';
import { useEscape } from '../use-escape';
import { useLive } from '../use-live';
import { Icon } from './icon';
import { PageOutline } from './page-outline';
import { ViewHeader } from './view-header';

/** How well pages can be read: what is found, what only by a lesser way, what not, and since when. */
export function ReaderHealth() {
  const { store } = useContext(FaceContext);
  useEscape(true, goBack);
  const found = useLive(async () => {
    const [health, dropped] = await Promise.all([fact(store, 'readerHealth', {}), fact(store, 'droppedReports', 0)]);
    return { readers: Object.values(health).sort(lostFirst), dropped };
  }, []);
  return (
    <section class="reader-health">
      <ViewHeader title={t('readerHealth')} />
      <p class="muted">{t('readerHealthText')}</p>
      {found?.readers.length === 0 && <p>{t('readerHealthNothing')}</p>}
      <ul>
        {found?.readers.map((health) => (
          <Reader key={health.reader} health={health} />
        ))}
      </ul>
      {found && found.dropped > 0 && <p class="muted">{tn('reportsDropped', found.dropped)}</p>}
      <PageOutline />
    </section>
  );
}

function lostFirst(one: Health, other: Health): number {
  const lost = (health: Health) => Object.keys(health.lost).length;
  return lost(other) - lost(one) || one.reader.localeCompare(other.reader);
}

function Reader({ health }: { health: Health }) {
  const { now } = useContext(FaceContext);
  const { reader, seenTimes, lastSeen, lost, worn } = health;
  const name = pageNames[reader];
  const day = (at: number) => moment(at, 'day', now);
  return (
    <li class="row">
      <p class="row-title">
        <span class="who">{name ? t(name) : reader}</span>
      </p>
      <p class="row-facts">
        {lastSeen === null ? t('neverRead') : tn('readTimes', seenTimes, ago(lastSeen, 'ms', now))}
      </p>
      {Object.entries(lost).map(([what, { since, times }]) => (
        <p key={what} class="lost">
          <Icon name="warning" />
          {tn('cannotFind', times, partName(what), day(since))}
        </p>
      ))}
      {Object.entries(worn).map(([what, { way, since }]) => (
        <p key={what} class="muted">
          {t('foundByLesserWay', partName(what), way + 1, day(since))}
        </p>
      ))}
    </li>
  );
}

import { useContext, useEffect, useState } from 'preact/hooks';
import type { CurrentPage } from '../../domain/observation';
import { hosts, isResting, type ReadingValues } from '../../domain/reading';
import type { Site } from '../../domain/site';
import { command } from '../../messages/channel';
import { readingOf } from '../../store/read/settings';
import { FaceContext } from '../face-context';
import { dates } from '../intl';
import { siteNames } from '../site-names';
import { t } from '../t';
import type { Beside } from '../use-active-page';
import { useLive } from '../use-live';
import { useSave } from '../use-save';
import { AccessLost } from './access-lost';
import { Icon } from './icon';

/** Says in one line that the page beside the face is not read, or that nothing is, with the way back. */
export function ReadingSign({ active, again }: Beside) {
  const { store } = useContext(FaceContext);
  const reading = useLive(() => readingOf(store), []);
  const page = active.kind === 'open' ? active.page : null;
  const site = page && siteAt(page.address);
  const asks = reading && site && reading[site] === 'on-click';
  useRecorded(asks ? page : null);
  if (!reading) return null;
  return (
    <>
      <AccessLost reading={reading} again={again} />
      <Sign reading={reading} site={site} again={again} />
    </>
  );
}

/** Hands on what was read on click alone: nobody but this face has asked for it. */
function useRecorded(page: CurrentPage | null) {
  const news = page?.reading.kind === 'seen' ? JSON.stringify(page.reading) : null;
  useEffect(() => {
    if (page && news) command('page.looked', { page }).catch((problem: unknown) => console.warn(problem));
  }, [news]);
}

interface Props {
  reading: ReadingValues;
  site: Site | null;
  again(): void;
}

function Sign({ reading, site, again }: Props) {
  const { save } = useSave();
  const [now, setNow] = useState(Date.now);
  const { privateUntil } = reading;
  useEffect(() => {
    setNow(Date.now());
    const left = privateUntil - Date.now();
    if (left <= 0) return;
    const timer = setTimeout(() => {
      setNow(Date.now());
      again();
    }, left + 50);
    return () => clearTimeout(timer);
  }, [privateUntil]);

  const isPrivate = privateUntil > now;
  const off = site ? reading[site] === 'off' : isResting(reading, now);
  if (!isPrivate && !off) return null;
  const until = dates({ timeStyle: 'short' }).format(
    Temporal.Instant.fromEpochMilliseconds(privateUntil).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainTime(),
  );
  const on: Partial<ReadingValues> = isPrivate
    ? { privateUntil: 0 }
    : site
      ? { [site]: 'as-opened' }
      : { gmail: 'as-opened', linkedin: 'as-opened' };
  const said = isPrivate ? t('signPrivate', until) : site ? t('signOff', siteNames[site]) : t('signAllOff');
  return (
    <p class="reading-sign">
      <Icon name="broken" />
      <span>{said}</span>
      <button
        type="button"
        class="small"
        onClick={async () => {
          if (await save(() => command('reading.set', on), t('savedReadingOn'))) again();
        }}
      >
        {t('readAgain')}
      </button>
    </p>
  );
}

function siteAt(address: string): Site | null {
  const host = URL.parse(address)?.host;
  return host === hosts.gmail ? 'gmail' : host === hosts.linkedin ? 'linkedin' : null;
}

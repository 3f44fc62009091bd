import { useContext } from 'preact/hooks';
import { type ReadingMode, readingModes } from '../../domain/reading';
import type { Site } from '../../domain/site';
import { command } from '../../messages/channel';
import { readingOf } from '../../store/read/settings';
import { FaceContext } from '../face-context';
import { siteNames } from '../site-names';
import { type MessageKey, t } from '../t';
import { useLive } from '../use-live';
import { useSave } from '../use-save';

const names: Record<ReadingMode, MessageKey> = {
  'as-opened': 'readAsOpened',
  'on-click': 'readOnClick',
  off: 'readOff',
};
const sites = ['gmail', 'linkedin'] as const;

/** When each site's pages are read. */
export function ReadingChoice() {
  const { store } = useContext(FaceContext);
  const reading = useLive(() => readingOf(store), []);
  const { save } = useSave();
  if (!reading) return <div aria-busy="true" />;
  const set = (site: Site, mode: ReadingMode) =>
    save(() => command('reading.set', { [site]: mode }), t('savedReading', siteNames[site], t(names[mode])));
  return (
    <>
      {sites.map((site) => (
        <fieldset key={site} class="reading-choice">
          <legend>{siteNames[site]}</legend>
          {site === 'linkedin' && <p class="small muted">{t('linkedinTerms')}</p>}
          {readingModes.map((mode) => (
            <label key={mode} class="check">
              <input
                type="radio"
                name={`reading-${site}`}
                checked={reading[site] === mode}
                onChange={() => set(site, mode)}
              />
              <span>{t(names[mode])}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { hosts, type ReadingValues } from '../../domain/reading';
import type { Site } from '../../domain/site';
import { browser } from '../../messages/browser';
import { siteNames } from '../site-names';
import { t } from '../t';
import { Icon } from './icon';

const sites = ['gmail', 'linkedin'] as const;

interface Props {
  reading: ReadingValues;
  again(): void;
}

/** Says which site the browser keeps from being read although the rep wants it read, and asks for it on a click. */
export function AccessLost({ reading, again }: Props) {
  const [lost, setLost] = useState<Site[]>([]);
  useEffect(() => {
    const look = () => {
      withheld().then(setLost, (problem: unknown) => console.error(problem));
    };
    look();
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(look);
    onRemoved.addListener(look);
    return () => {
      onAdded.removeListener(look);
      onRemoved.removeListener(look);
    };
  }, []);
  const wanted = lost.filter((site) => reading[site] !== 'off');
  if (wanted.length === 0) return null;
  return (
    <p class="reading-sign">
      <Icon name="warning" />
      <span>{t('accessLost', wanted.map((site) => siteNames[site]).join(', '))}</span>
      <button
        type="button"
        class="small"
        onClick={async () => {
          // Both browsers ask their user, and take the question only straight from a click.
          if (await browser.permissions.request({ origins: wanted.map(pattern) })) again();
        }}
      >
        {t('accessAllow')}
      </button>
    </p>
  );
}

async function withheld(): Promise<Site[]> {
  const held = await Promise.all(sites.map((site) => browser.permissions.contains({ origins: [pattern(site)] })));
  return sites.filter((_, index) => !held[index]);
}

function pattern(site: Site): string {
  return `https://${hosts[site]}/*`;
}

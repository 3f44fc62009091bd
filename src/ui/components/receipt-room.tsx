import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from '../../messages/browser';
import { pagesRead, recordCounts } from '../../store/read/receipt';
import { FaceContext } from '../face-context';
import { dates, numbers } from '../intl';
import { saveFile } from '../make-backup';
import { pageNames } from '../page-names';
import { allowsRequests, type Receipt, receiptFile } from '../receipt';
import { type MessageKey, t } from '../t';
import { useLive } from '../use-live';
import { PrivateHour } from './private-hour';
import { Room } from './room';

/** What Touchbase did and holds: read today, sent, allowed, stored. */
export function ReceiptRoom() {
  const { store, now } = useContext(FaceContext);
  const day = now.toPlainDate().toString();
  const found = useLive(
    async () => ({ counts: await recordCounts(store), pages: Object.entries(await pagesRead(store)) }),
    [],
    'keep',
  );
  const held = useHeld();
  const endOffer = useRef<(() => void) | null>(null);
  useEffect(() => () => endOffer.current?.(), []);
  if (!found || !held) return <Room title={t('receipt')}>{null}</Room>;

  const today = found.pages.find(([each]) => each === day)?.[1] ?? {};
  const receipt: Receipt = {
    at: now.toString(),
    day,
    pagesReadToday: today,
    requests: { allowed: allowsRequests(held.policy), policy: held.policy },
    permissions: held.permissions,
    sites: held.sites,
    storage: { bytes: held.bytes, records: found.counts },
  };
  const save = () => {
    endOffer.current?.();
    const { file, name } = receiptFile(receipt);
    endOffer.current = saveFile(file, name);
  };
  return (
    <Room title={t('receipt')}>
      <p class="muted">{t('receiptText', dates({ dateStyle: 'full' }).format(now.toPlainDate()))}</p>
      <section class="room-card receipt">
        <h2>{t('receiptRead')}</h2>
        {Object.keys(today).length === 0 && <p>{t('receiptReadNothing')}</p>}
        <dl>
          {Object.entries(today).map(([page, count]) => (
            <Count key={page} name={pageName(page)} count={count} />
          ))}
        </dl>
        <div class="buttons">
          <PrivateHour />
        </div>
      </section>
      <section class="room-card receipt">
        <h2>{t('receiptRequests')}</h2>
        <p>{receipt.requests.allowed ? t('receiptRequestsAllowed') : t('receiptRequestsNone')}</p>
        <code>{held.policy}</code>
        <p class="small muted">{t('receiptRequestsPages')}</p>
      </section>
      <section class="room-card receipt">
        <h2>{t('receiptPermissions')}</h2>
        <ul>
          {held.permissions.map((permission) => (
            <li key={permission}>
              <strong>{permission}</strong> {permissionText(permission)}
            </li>
          ))}
          {held.sites.map((site) => (
            <li key={site}>
              <strong>{site}</strong> {t('permissionSite')}
            </li>
          ))}
        </ul>
      </section>
      <section class="room-card receipt">
        <h2>{t('receiptStorage')}</h2>
        <dl>
          {Object.entries(found.counts).map(([what, count]) => (
            <Count key={what} name={t(counted[what as keyof typeof counted])} count={count} />
          ))}
          {held.bytes !== null && <Count name={t('receiptKilobytes')} count={Math.ceil(held.bytes / 1_000)} />}
        </dl>
        <p class="small muted">{t('receiptStorageText')}</p>
      </section>
      <div class="buttons">
        <button type="button" class="primary" onClick={save}>
          {t('receiptSave')}
        </button>
      </div>
    </Room>
  );
}

const counted = {
  people: 'receiptPeople',
  touchpoints: 'receiptTouchpoints',
  notes: 'receiptNotes',
  followUps: 'receiptFollowUps',
} as const satisfies Record<string, MessageKey>;

function Count({ name, count }: { name: string; count: number }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{numbers({}).format(count)}</dd>
    </>
  );
}

function pageName(page: string): string {
  const key = pageNames[page];
  return key ? t(key) : page;
}

const permissionTexts: Record<string, MessageKey | undefined> = {
  storage: 'permissionStorage',
  unlimitedStorage: 'permissionUnlimitedStorage',
  alarms: 'permissionAlarms',
  notifications: 'permissionNotifications',
  idle: 'permissionIdle',
  scripting: 'permissionScripting',
  sidePanel: 'permissionSidePanel',
};

function permissionText(permission: string): string {
  const key = permissionTexts[permission];
  return key ? t(key) : '';
}

interface Held {
  policy: string;
  permissions: string[];
  sites: string[];
  bytes: number | null;
}

/** What the browser says of this extension, asked at run time. */
function useHeld(): Held | null {
  const [held, setHeld] = useState<Held | null>(null);
  useEffect(() => {
    const ask = async () => {
      const [{ permissions = [], origins = [] }, { usage }] = await Promise.all([
        browser.permissions.getAll(),
        navigator.storage.estimate(),
      ]);
      const policy = browser.runtime.getManifest().content_security_policy;
      setHeld({
        policy: typeof policy === 'string' ? policy : (policy?.extension_pages ?? ''),
        permissions: [...permissions].sort(),
        sites: [...new Set(origins.map(siteOf))].sort(),
        bytes: usage ?? null,
      });
    };
    ask().catch((problem: unknown) => console.error(problem));
  }, []);
  return held;
}

/** Chromium lists patterns that lie within others, for each content script its own. */
function siteOf(pattern: string): string {
  return pattern.replace(/^([^/]+\/\/[^/]+).*$/, '$1');
}

// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { backupDecoder, backupEncoder } from '../../src/exchange/backup';
import { command } from '../../src/messages/channel';
import { unfinishedRestore } from '../../src/store/read/backup';
import { get } from '../../src/store/read/record';
import type { Store } from '../../src/store/schema';
import { BackupAge } from '../../src/ui/components/backup-age';
import { BackupRoom } from '../../src/ui/components/backup-room';
import { aContact } from '../store/records';
import { stub } from './browser-stub';
import { freshBackground, keep, now, renderInFace, takeDown } from './in-face';

let store: Store;
beforeEach(() => {
  store = freshBackground();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await takeDown();
});

const stamp = '2026-12-01T12:00:00.000Z-0000-else';
const contact = (id: string, over = {}) => ({ ...aContact(id, over), updatedAt: stamp, stamps: {} });

function fileOf(records: readonly object[], table = 'contacts'): File {
  const encoder = backupEncoder('2026-12-01T12:00:00Z');
  return new File([encoder.head(), encoder.rows(table, records), encoder.end()], 'touchbase-backup.jsonl');
}

const choose = async (file: File) =>
  fireEvent.change(await screen.findByLabelText('Backup file'), { target: { files: [file] } });
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const cells = () => screen.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent));

it('shows what a backup would change, and changes nothing by that', async () => {
  const { record } = await mine();
  await keep({ name: 'Somebody else' });
  renderInFace(store, <BackupRoom />);
  await choose(
    fileOf([contact('new'), record, { ...record, company: 'Elsewhere', ...later('company'), id: record.id }]),
  );
  // The third line repeats the second.
  await screen.findByText('Line 4 repeats a record; the first one counts.');
  expect(cells()).toEqual([
    ['', 'New here', 'Changes', 'Same or newer here'],
    ['People', '1', '0', '1'],
  ]);
  await choose(fileOf([{ ...record, company: 'Elsewhere', ...later('company') }]));
  await screen.findByRole('button', { name: 'Restore 1 record' });
  expect(cells()[1]).toEqual(['People', '0', '1', '0']);
  expect((await get(store, 'contacts', record.id))?.company).toBeNull();
  expect(await store.contacts.count()).toBe(2);
});

/** A record that was kept here, as a backup holds it. */
async function mine() {
  const id = await keep({ name: 'Dana Reyes' });
  const record = await get(store, 'contacts', id);
  if (!record) throw new Error('nobody was kept');
  return { record };
}

const later = (field: string) => {
  const updatedAt = '2027-01-01T00:00:00.000Z-0000-else';
  return { updatedAt, stamps: { [field]: updatedAt } };
};

it('restores, says so, and takes it back', async () => {
  renderInFace(store, <BackupRoom />);
  await choose(fileOf([contact('dana'), contact('omar')]));
  await press('Restore 2 records');
  await screen.findByText('2 records were restored.');
  expect(await get(store, 'contacts', 'omar')).not.toBeNull();
  await press('Take it back');
  await screen.findByText('Undone.');
  expect(await store.contacts.count()).toBe(0);
  expect(screen.queryByText('2 records were restored.')).toBeNull();
});

it('brings back what was erased here only when asked to', async () => {
  const { record } = await mine();
  await command('contact.erase', { id: record.id });
  renderInFace(store, <BackupRoom />);
  await choose(fileOf([record]));
  await screen.findByText('Everything that is in this file is here already.');
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Bring back 1 record that was erased here since' }));
  await press('Restore 1 record');
  await screen.findByText('1 record was restored.');
  expect((await get(store, 'contacts', record.id))?.name).toBe('Dana Reyes');
});

it('says before what it would erase', async () => {
  const { record } = await mine();
  renderInFace(store, <BackupRoom />);
  await choose(fileOf([{ id: record.id, updatedAt: later('x').updatedAt, erased: true }]));
  await screen.findByText(/^1 record that is here was erased before this backup was made/);
  expect(await get(store, 'contacts', record.id)).not.toBeNull();
});

it('tells at most fifty faults, and how many more there are', async () => {
  renderInFace(store, <BackupRoom />);
  const strange = Array.from({ length: 60 }, (_, index) => contact(`c${index}`, { name: '' }));
  await choose(fileOf([contact('dana'), ...strange]));
  await screen.findByText('60 things about this file are not as they should be. Everything else can be restored.');
  expect(screen.getAllByText(/is no sound record \(People, field “name”\)/)).toHaveLength(50);
  await screen.findByText('and 10 more');
});

it('says that a restore stopped, how far it came, and lets it be taken back', async () => {
  renderInFace(store, <BackupRoom />);
  await choose(fileOf([contact('dana')]));
  await screen.findByRole('button', { name: 'Restore 1 record' });
  const { rows } = await restoredHalf();
  await screen.findByText(/^A restore came to 1 of 9 records and did not end/);
  stub.silence();
  await press('Restore 1 record');
  await screen.findByText(/^The restore stopped\. .*What was restored by then is kept/);
  expect(await unfinishedRestore(store)).toMatchObject({ done: rows, of: 9 });
});

async function restoredHalf() {
  const rows = [{ table: 'contacts', record: contact('half') }];
  await command('backup.restore', { rows, changeId: null, bringBack: false, done: 1, of: 9 });
  return { rows: rows.length };
}

it('takes back a restore that was interrupted', async () => {
  await restoredHalf();
  renderInFace(store, <BackupRoom />);
  await press('Take it back');
  await waitFor(() => expect(screen.queryByText(/did not end/)).toBeNull());
  expect(await store.contacts.count()).toBe(0);
});

it('writes a backup by one click, and remembers when', async () => {
  const id = await keep({ name: 'Dana <b>Reyes</b>' });
  const files: Blob[] = [];
  // jsdom makes no such addresses.
  Object.assign(URL, { createObjectURL: (file: Blob) => `blob:${files.push(file)}`, revokeObjectURL: vi.fn() });
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  renderInFace(store, <BackupRoom />);
  await screen.findByText('No backup was made yet.');
  await press('Back up everything');
  await screen.findByText('Your browser saves touchbase-backup-2026-12-04.jsonl with 1 record.');
  await screen.findByText('Last backup: just now.');
  expect(clicked).toHaveBeenCalledOnce();
  const decoder = backupDecoder();
  const parts = [
    ...decoder.push(new Uint8Array((await files[0]?.arrayBuffer()) ?? new ArrayBuffer())),
    ...decoder.end(),
  ];
  const record = await get(store, 'contacts', id);
  expect(parts).toEqual([
    { kind: 'head', madeAt: '2026-12-04T09:00:00Z' },
    { kind: 'row', line: 2, row: { table: 'contacts', record: JSON.parse(JSON.stringify(record)) } },
  ]);
});

it('says beside the agenda when the last backup is older than a week', async () => {
  await keep({ name: 'Dana Reyes' });
  const at = now.subtract({ days: 12 }).epochMilliseconds;
  await store.facts.put({ key: 'lastBackupAt', value: at });
  renderInFace(store, <BackupAge />);
  await screen.findByText(/Your last backup was made 12 days ago\./);
  const link = screen.getByRole('link', { name: 'Back up now' });
  expect(link.getAttribute('href')).toMatch(/dashboard\/index\.html#\/backup$/);
  await command('backup.made');
  await waitFor(() => expect(screen.queryByRole('link')).toBeNull());
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BackupFault, type BackupPart, backupDecoder, backupEncoder } from '../../src/exchange/backup';
import { longestLine } from '../../src/exchange/byte-lines';
import { crc32 } from '../../src/exchange/crc32';

type Tables = Record<string, { id: string }[]>;

const madeAt = '2026-11-22T09:30:00Z';
const text = new TextDecoder();
const bytes = (written: string) => new TextEncoder().encode(written);

function encoded(tables: Tables): Uint8Array {
  const encoder = backupEncoder(madeAt);
  const pieces = [
    encoder.head(),
    ...Object.entries(tables).map(([table, records]) => encoder.rows(table, records)),
    encoder.end(),
  ];
  return Buffer.concat(pieces);
}

/** What is read of a file that comes in pieces of that many bytes. */
function decoded(file: Uint8Array, piece = 64_000): BackupPart[] {
  const decoder = backupDecoder();
  const parts: BackupPart[] = [];
  for (let at = 0; at < file.length; at += piece) parts.push(...decoder.push(file.subarray(at, at + piece)));
  return [...parts, ...decoder.end()];
}

const rowsOf = (parts: readonly BackupPart[]) => parts.flatMap((part) => (part.kind === 'row' ? part.row : []));
const faultsOf = (parts: readonly BackupPart[]): BackupFault[] =>
  parts.flatMap((part) => (part.kind === 'fault' ? part.fault : []));
const flat = (tables: Tables) =>
  Object.entries(tables).flatMap(([table, records]) => records.map((record) => ({ table, record })));

const tables: Tables = {
  contacts: [{ id: 'dana', name: 'Dana\nReyes \u2028 <b>' } as { id: string }, { id: 'émile' }],
  notes: [{ id: 'n1', text: '日本語 😀' } as { id: string }],
};
const whole = text.decode(encoded(tables));
const lines = whole.split('\n').filter((line) => line !== '');

const record = fc
  .tuple(fc.uuid(), fc.dictionary(fc.string(), fc.jsonValue()))
  .map(([id, fields]) => ({ ...(JSON.parse(JSON.stringify(fields)) as object), id })); // JSON has no -0
const someTables = fc
  .uniqueArray(record, { selector: ({ id }) => id, maxLength: 20 })
  .map((records) => ({ contacts: records.slice(0, 5), notes: records.slice(5) }));

describe('a backup', () => {
  it('is text with a head, a line a record, and an end that tells how many there are', () => {
    expect(lines).toHaveLength(5);
    expect(JSON.parse(lines[0] ?? '')).toEqual({ touchbase: 'backup', version: 1, madeAt });
    expect(JSON.parse(lines[1] ?? '')).toEqual({ table: 'contacts', record: tables['contacts']?.[0] });
    const checksum = crc32(bytes(`${lines.slice(1, 4).join('\n')}\n`));
    expect(JSON.parse(lines[4] ?? '')).toEqual({
      end: { counts: { contacts: 2, notes: 1 }, crc32: checksum.toString(16).padStart(8, '0') },
    });
  });

  it('has the checksum that gzip would give it', () => {
    expect(crc32(bytes('123456789'))).toBe(0xcbf43926); // the check value of CRC-32 in the catalogue of Greg Cook
    expect(crc32(bytes('56789'), crc32(bytes('1234')))).toBe(0xcbf43926);
  });

  it('comes back as it was, whatever is in it and in whatever pieces it is read', () => {
    fc.assert(
      fc.property(someTables, fc.integer({ min: 1, max: 300 }), (some, piece) => {
        const parts = decoded(encoded(some), piece);
        expect(parts[0]).toEqual({ kind: 'head', madeAt });
        expect(rowsOf(parts)).toEqual(flat(some));
        expect(faultsOf(parts)).toEqual([]);
      }),
    );
  });

  it('keeps names that every object has', () => {
    const strange = JSON.parse('{"id":"a","__proto__":{"polluted":true},"constructor":1}') as { id: string };
    const [row] = rowsOf(decoded(encoded({ notes: [strange] })));
    expect(JSON.stringify(row?.record)).toBe(JSON.stringify(strange));
    expect({}).not.toHaveProperty('polluted');
  });

  it('of nothing is one', () => {
    const parts = decoded(encoded({}));
    expect(parts).toEqual([{ kind: 'head', madeAt }]);
  });
});

describe('a file that was cut', () => {
  it.each(lines.map((_, count) => count))('after %i lines gives those, and says that it was', (count) => {
    const parts = decoded(bytes(lines.slice(0, count).join('\n')));
    expect(rowsOf(parts)).toEqual(flat(tables).slice(0, Math.max(0, count - 1)));
    expect(faultsOf(parts)).toEqual([{ kind: count === 0 ? 'no-backup' : 'cut' }]);
  });

  it('at any byte gives what is whole, and says that it was', () => {
    const file = encoded(tables);
    const atLeast = (end: number) => text.decode(file.subarray(0, end)).split('\n').length - 2;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: file.length - 2 }), (end) => {
        const parts = decoded(file.subarray(0, end));
        const rows = rowsOf(parts);
        expect(rows.length).toBeGreaterThanOrEqual(Math.max(0, Math.min(3, atLeast(end))));
        expect(rows).toEqual(flat(tables).slice(0, rows.length));
        expect(faultsOf(parts).map(({ kind }) => kind)).toContain(end < (lines[0]?.length ?? 0) ? 'no-backup' : 'cut');
      }),
    );
  });
});

describe('a file that was damaged', () => {
  it('in any byte says so, and gives all other lines', () => {
    const file = encoded(tables);
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = Uint8Array.from(file);
        damaged[at] = (file[at] ?? 0) ^ flip;
        const parts = decoded(damaged);
        const hit = text.decode(file.subarray(0, at)).split('\n').length - 1;
        const intact = flat(tables).filter((_, index) => index + 1 !== hit && index + 1 !== hit + 1);
        expect(rowsOf(parts)).toEqual(expect.arrayContaining(hit === 0 ? [] : intact));
        // The date in the head is told to the user and nothing hangs on it; white space at the end of all means nothing.
        if (hit > 0 && at < file.length - 1) expect(faultsOf(parts)).not.toEqual([]);
      }),
    );
  });

  it('says which line is no record, and that one is missing', () => {
    const faults = faultsOf(decoded(bytes([lines[0], lines[1], '{"table":"contacts"', lines[3], lines[4]].join('\n'))));
    expect(faults).toEqual([
      { kind: 'no-record', line: 3 },
      { kind: 'count', table: 'contacts', told: 2, found: 1 },
      { kind: 'checksum' },
    ]);
  });

  it('says which line is no text', () => {
    const file = encoded(tables);
    const at = text.decode(file).indexOf('日');
    const damaged = Uint8Array.from(file);
    damaged[Buffer.byteLength(text.decode(file).slice(0, at))] = 0xff;
    expect(faultsOf(decoded(damaged))).toContainEqual({ kind: 'no-text', line: 4 });
  });

  it('says that a value was changed that is still a value', () => {
    expect(faultsOf(decoded(bytes(whole.replace('émile', 'emile'))))).toEqual([{ kind: 'checksum' }]);
  });

  it('gives a line once that stands there twice, and says so', () => {
    const doubled = lines.flatMap((line, index) => (index === 1 ? [line, line] : [line])).join('\n');
    const parts = decoded(bytes(doubled));
    expect(rowsOf(parts)).toEqual(flat(tables));
    expect(faultsOf(parts)).toContainEqual({ kind: 'repeated', line: 3 });
  });

  it('is read without its head', () => {
    const parts = decoded(bytes(lines.slice(1).join('\n')));
    expect(rowsOf(parts)).toEqual(flat(tables));
    expect(faultsOf(parts)).toEqual([{ kind: 'no-head' }]);
  });

  it('leaves alone what follows its end', () => {
    const parts = decoded(bytes(`${whole}${lines[1]}\n`));
    expect(rowsOf(parts)).toEqual(flat(tables));
    expect(faultsOf(parts)).toEqual([{ kind: 'after-end', line: 6 }]);
  });

  it('is read with the line ends and the mark of another system', () => {
    const parts = decoded(bytes(`\ufeff${lines.join('\r\n')}\r\n\r\n`));
    expect(rowsOf(parts)).toEqual(flat(tables));
    expect(faultsOf(parts)).toEqual([{ kind: 'checksum' }]);
  });
});

describe('another file', () => {
  it.each([
    ['is empty', ''],
    ['is white space', '\n\n  \n'],
    ['is a table', 'name,email\nDana Reyes,dana@vendor.example\n'],
    ['is JSON', '{"contacts":[]}'],
    ['is JSON of another kind', '[1,2]\nnull\n"text"\n'],
  ])('%s: no backup', (_, file) => {
    const faults = faultsOf(decoded(bytes(file)));
    expect(faults.at(-1)).toEqual({ kind: 'no-backup' });
  });

  it('is given up after a thousand strange lines', () => {
    const decoder = backupDecoder();
    const faults = faultsOf(decoder.push(bytes('strange\n'.repeat(5_000))));
    expect(faults).toHaveLength(1_000);
    expect(faults.at(-1)).toEqual({ kind: 'no-backup' });
    expect(decoder.end()).toEqual([]);
  });

  it('of a newer version is left alone', () => {
    const parts = decoded(bytes(whole.replace('"version":1', '"version":2')));
    expect(parts).toEqual([{ kind: 'fault', fault: { kind: 'newer-version' } }]);
  });
});

it('reads a text of 100,000 characters, and passes over a line without an end', () => {
  const long = { id: 'long', text: '\u0001'.repeat(100_000) };
  expect(rowsOf(decoded(encoded({ notes: [long] })))).toEqual([{ table: 'notes', record: long }]);
  const decoder = backupDecoder();
  const head = text.decode(encoded({})).split('\n')[0];
  expect(decoder.push(bytes(`${head}\n`))).toHaveLength(1);
  const mebibyte = bytes('x'.repeat(2 ** 20));
  for (let piece = 0; piece < 20; piece += 1) expect(decoder.push(mebibyte)).toEqual([]);
  expect(faultsOf(decoder.push(bytes(`\n${lines[1]}\n`)))).toEqual([{ kind: 'too-long', line: 2 }]);
  expect(longestLine).toBeLessThan(20 * mebibyte.length);
});

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Who may import whom, as in the README's drawing. Packages stand beside the rooms of the house. */
const rules: Record<string, { may: string[]; because: string } | undefined> = {
  domain: { may: [], because: 'The domain is plain types and pure functions. Pass in what it needs.' },
  readers: { may: ['domain'], because: 'A reader is a function of the page. It neither stores nor sends.' },
  messages: { may: ['domain', 'webextension-polyfill'], because: 'Messages carry domain types and nothing else.' },
  store: { may: ['domain', 'dexie', 'valibot'], because: 'The store knows records, not who asks for them.' },
  dates: {
    may: ['domain', 'chrono-node'],
    because: 'Words become dues here, by rules alone: what they need to know is passed in.',
  },
  exchange: { may: ['domain'], because: 'Codecs are pure: they know forms, not where the records stand.' },
  content: {
    may: ['readers', 'messages', 'domain', 'webextension-polyfill'],
    because:
      'A content script lives in a web page: its IndexedDB is the page’s own. Report to the background, which writes.',
  },
  background: {
    may: ['store', 'messages', 'dates', 'domain', 'webextension-polyfill', 'public'],
    because: 'The background decides and writes; it shows nothing and reads no page.',
  },
  ui: {
    may: [
      'domain',
      'store/read',
      'store/schema',
      'messages',
      'dates',
      'exchange',
      'preact',
      'dexie',
      'webextension-polyfill',
      'public',
    ],
    because: 'Faces read the database and ask the background to write: use `command(…)`.',
  },
  ...Object.fromEntries(
    ['popup', 'panel', 'dashboard'].map((face) => [
      face,
      {
        may: ['ui', 'store/read', 'store/schema', 'messages', 'dates', 'domain', 'preact', 'webextension-polyfill'],
        because: 'A face arranges the views of `ui`. What two faces need goes there.',
      },
    ]),
  ),
};

const source = 'src';
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const imports = files.flatMap((file) => importsOf(file).map((target) => ({ file, target })));

function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), 'utf8');
  const statements = /^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm;
  const specifiers = [...text.matchAll(statements)].map(([, from, bare, onDemand]) => from ?? bare ?? onDemand ?? '');
  return specifiers.map((specifier) =>
    specifier.startsWith('.') ? normalize(join(dirname(file), specifier)).replaceAll('\\', '/') : specifier,
  );
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? path;
}

describe('who may import whom', () => {
  it('finds the rooms of the house', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it.each([...new Set(files.filter((file) => file.includes('/')).map(roomOf))])('%s', (room) => {
    const rule = rules[room] ?? null;
    expect(rule, `${room} is no room of the house: add it to the table of DESIGN and to this test`).not.toBeNull();
    const trespasses = imports
      .filter(({ file, target }) => roomOf(file) === room && roomOf(target) !== room)
      .filter(({ target }) => !rule?.may.some((name) => target === name || target.startsWith(`${name}/`)))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(trespasses, rule?.because).toEqual([]);
  });

  it('leaves writing to the background', () => {
    const writers = imports.filter(({ file, target }) => target === 'store/write' && roomOf(file) !== 'store');
    expect([...new Set(writers.map(({ file }) => roomOf(file)))]).toEqual(['background']);
  });

  it('goes in no circle', () => {
    const graph = new Map<string, string[]>();
    for (const { file, target } of imports) {
      const resolved = [`${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find((each) => files.includes(each));
      if (resolved) graph.set(file, [...(graph.get(file) ?? []), resolved]);
    }
    expect(circleIn(graph)).toEqual([]);
  });
});

/** The first circle of imports; empty where there is none. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

describe('what no file may hold', () => {
  const barred: [name: string, pattern: RegExp, rooms: string[] | null, instead: string][] = [
    ['innerHTML', /\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write\b/, null, 'Build elements with Preact.'],
    ['eval', /\beval\(|new Function\(/, null, 'There is always another way.'],
    [
      'a network API in the content script',
      /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|\bnew Image\(|importScripts/,
      ['content', 'readers', 'messages', 'domain'],
      'The content security policy does not bind content scripts: this rule does.',
    ],
    [
      'a change of the page',
      /\.(?:append|appendChild|prepend|before|after|replaceWith|replaceChildren|insertBefore|removeChild|setAttribute|removeAttribute|toggleAttribute|attachShadow|click|dispatchEvent|submit|focus|scrollIntoView)\(|\.(?:textContent|className|hidden|title)\s*=[^=]|createElement/,
      ['content', 'readers'],
      'Readers look. They leave no trace in the page.',
    ],
    [
      'a database in the content script',
      /indexedDB|localStorage|sessionStorage/,
      ['content', 'readers'],
      'These are the page’s own there.',
    ],
    [
      'a clock of its own',
      /Date\.now\(|Temporal\.Now|new Date\(\)/,
      ['domain', 'readers', 'dates'],
      '`now` is passed in.',
    ],
    ['any', /:\s*any\b|\bas any\b|<any>/, null, 'Name the type, or take `unknown` and parse it.'],
  ];

  it.each(barred)('%s', (_name, pattern, rooms, instead) => {
    const found = files
      .filter((file) => rooms === null || rooms.includes(roomOf(file)))
      .filter((file) => pattern.test(withoutComments(readFileSync(join(source, file), 'utf8'))));
    expect(found, instead).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

describe('files stay small', () => {
  it('holds one thing each', () => {
    // Locators are a list, not a procedure.
    const long = files
      .filter((file) => !file.endsWith('/locators.ts'))
      .map((file) => ({
        file: relative('.', file),
        lines: readFileSync(join(source, file), 'utf8').split('\n').length,
      }))
      .filter(({ lines }) => lines > 260);
    expect(long, 'Does each of these hold one thing? Split what does not.').toEqual([]);
  });
});

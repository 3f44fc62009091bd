import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const finding = v.object({ code: v.string(), message: v.string(), file: v.optional(v.string()) });
const report = v.object({ errors: v.array(finding), notices: v.array(finding), warnings: v.array(finding) });

/** What Mozilla's reviewers would be shown of a build. */
async function lint(build: string): Promise<v.InferOutput<typeof report>> {
  const command = ['--no-install', 'web-ext', 'lint', '--source-dir', build, '--output', 'json'];
  const { stdout } = await promisify(execFile)('npx', command, { shell: process.platform === 'win32' });
  return v.parse(report, JSON.parse(stdout));
}

// Preact can set markup, for `dangerouslySetInnerHTML`; the rules of the house keep us from asking it to.
const inLibraries = ['UNSAFE_VAR_ASSIGNMENT'];

describe.skipIf(!existsSync('dist/firefox/manifest.json'))('web-ext lint', () => {
  it('finds nothing in the build for Firefox but what a library can and we do not', async () => {
    const { errors, notices, warnings } = await lint('dist/firefox');
    expect(errors).toEqual([]);
    expect(notices).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(inLibraries);
  }, 60_000);
});

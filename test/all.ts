import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import * as v from 'valibot';
import { findOrInstall } from './browsers/install';

/**
 * Runs everything that must hold, and ends with the plain line `N passed, N failed`. A step that fails does not hide the
 * others, except where they would test a stale build.
 */
interface Step {
  name: string;
  command: string[];
  /** Where vitest leaves its count; other steps count as one. */
  results?: string;
}

const out = 'out/test';
const vitest = (name: string, config: string): Step => ({
  name,
  command: [
    'vitest',
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${out}/${name}.json`,
  ],
  results: `${out}/${name}.json`,
});

const checks: Step[] = [
  { name: 'format and lint', command: ['biome', 'ci', '.'] },
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'types of the tests', command: ['tsc', '-p', 'test'] },
];
const builds: Step[] = [
  { name: 'build for Chrome and Edge', command: ['vite', 'build', '--mode', 'chrome', '--logLevel', 'warn'] },
  { name: 'build for Firefox', command: ['vite', 'build', '--mode', 'firefox', '--logLevel', 'warn'] },
];
const withBrowsers: Step[] = [
  vitest('e2e', 'vitest.e2e.config.ts'),
  { name: 'tour', command: ['tsx', 'test/tour/main.ts', '--headless', '--no-build'] },
];
const unit = vitest('unit', 'vitest.config.ts');
const perturbation = vitest('perturbation', 'vitest.perturbation.config.ts');

const counts = v.object({ numPassedTests: v.number(), numFailedTests: v.number(), success: v.boolean() });

let passed = 0;
let failed = 0;

async function run(step: Step): Promise<boolean> {
  console.log(`\n— ${step.name}`);
  return counted(step, await started(step, 'inherit').ended);
}

/** Runs a step beside another, whose output it does not interrupt: its own is shown whole once it has ended. */
async function runBeside(step: Step): Promise<boolean> {
  const { child, ended } = started(step, 'pipe');
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => printed.push(part));
  const status = await ended;
  console.log(`\n— ${step.name}`);
  process.stdout.write(Buffer.concat(printed));
  return counted(step, status);
}

function started({ command: [program = '', ...args] }: Step, output: 'inherit' | 'pipe') {
  const child = spawn('npx', ['--no-install', program, ...args], {
    stdio: ['ignore', output, output],
    shell: process.platform === 'win32',
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { child, ended };
}

/** Adds what a step came to; a runner that failed without a failed test (a file that does not load, say) is one failure. */
function counted(step: Step, status: number | null): boolean {
  const count = step.results ? countIn(step.results) : null;
  passed += count?.passed ?? (status === 0 ? 1 : 0);
  failed += status === 0 ? 0 : Math.max(1, count?.failed ?? 1);
  return status === 0;
}

function countIn(file: string): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests } = v.parse(counts, JSON.parse(readFileSync(file, 'utf8')));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch (problem) {
    console.error(`${file} cannot be read: ${problem}`);
    return { passed: 0, failed: 1 };
  }
}

async function runAll(steps: readonly Step[]): Promise<boolean> {
  let all = true;
  for (const step of steps) all = (await run(step)) && all;
  return all;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
findOrInstall('chromium');
findOrInstall('firefox');
await runAll(checks);
if (await runAll(builds)) {
  await runAll(withBrowsers);
  await Promise.all([run(unit), runBeside(perturbation)]);
} else console.error('\nThe tests were not run: there is no build to test.');

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

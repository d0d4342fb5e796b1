/** Outages and long stories that take seconds of wall time: the records, the connection or a process goes away while WhatsApp is in use, an
 *  operator begins from nothing. They are tests, because each of them fails alone. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { mustHold } from './section.ts';

const root = join(import.meta.dirname, '../..');
const folder = 'test/proof/outages';
export const outageFiles = readdirSync(join(root, folder)).sort();

interface FileResult {
  /** Why the file could not run at all. */
  message: string;
  assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
}

interface Report {
  numPassedTests: number;
  testResults: FileResult[];
}

/** `size`: so many of the files. A test that was skipped, because a server is missing, has not passed. */
export async function outages(size: number): Promise<Record<string, number>> {
  const out = join(tmpdir(), `kabar-outages-${process.pid}.json`);
  const files = outageFiles.slice(0, size);
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const options = ['--config', 'test/vitest.config.ts', '--mode', 'proof', '--reporter=json', `--outputFile=${out}`];
  const args = [vitest, 'run', ...options, ...files.map((file) => join(folder, file))];
  await promisify(execFile)(process.execPath, args, { cwd: root }).catch(() => undefined);
  const report = JSON.parse(readFileSync(out, 'utf8')) as Report;
  rmSync(out);
  mustHold(report.testResults.flatMap(faultsOf));
  return { files: files.length, tests: report.numPassedTests };
}

function faultsOf({ message, assertionResults }: FileResult): string[] {
  const faults = assertionResults
    .filter(({ status }) => status !== 'passed')
    .map(({ fullName, status, failureMessages }) => `${fullName}: ${failureMessages[0] ?? status}`);
  return message ? [message, ...faults] : faults;
}

import { chromiumNames } from './browser.ts';
import { findProgram, postgresDirectories } from './programs.ts';

/** Runs once before all tests: one line says which suites this machine cannot run. With CI set the suites themselves fail. */
export default function setup() {
  const missing = [];
  if (!findProgram('redis-server') && !process.env.REDIS_URL) missing.push('redis-server');
  if (!findProgram('initdb', postgresDirectories()) && !process.env.DATABASE_URL) missing.push('PostgreSQL');
  if (!chromiumNames.some((name) => findProgram(name))) missing.push('Chromium');
  if (missing.length > 0)
    process.stdout.write(`Not run, missing on this machine: the suites that need ${missing.join(' and ')}\n`);
}

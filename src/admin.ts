/** `npm run admin -- "Name"`: makes an admin and prints a one-use way to join. */
import { join } from 'node:path';
import { systemClock } from './clock.ts';
import { ConfigError, readConfig } from './config.ts';
import { carryOut } from './directory/command-line/carry-out.ts';
import type { AdminLine } from './directory/command-line/orders.ts';
import { randomIds } from './ids.ts';
import { openLog } from './log.ts';
import { openTexts } from './texts/texts.ts';

const texts = openTexts(join(import.meta.dirname, '../locales'));
const say = (id: string, args?: Record<string, string | number>) =>
  texts.render('id', { key: `operator/admin:${id}`, args });
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const fail = (line: string) => {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
};

await main();

async function main() {
  const name = process.argv.slice(2).join(' ').trim();
  if (name === '') return fail(say('usage'));
  try {
    const config = readConfig(process.env);
    const machine = { clock: systemClock, ids: randomIds, log: openLog('silent', false) };
    for await (const line of carryOut(config, machine, { name: 'admin', query: {}, body: JSON.stringify({ name }) })) {
      tell(name, line as AdminLine | { error: string });
    }
  } catch (error) {
    if (!(error instanceof ConfigError))
      return fail(say('failed', { reason: error instanceof Error ? error.name : '' }));
    const key = `operator/start:setting-${error.reason}`;
    fail(texts.render('id', { key, args: { setting: error.setting, example: error.example } }));
  }
}

function tell(name: string, line: AdminLine | { error: string }) {
  if ('error' in line) return fail(say(`error-${line.error}`));
  print(say('made', { name }));
  for (const link of line.links) print(say('link', { link }));
  print(say('code', { code: line.code }));
  if (line.demo) print(say('demo'));
  else if (line.links.length === 0) print(say('no-channel'));
}

/** `npm start`: reads the settings, answers on the page, and opens the house. Imports come late: the page is there before the rooms are
 *  loaded, and what Node has compiled is kept for the next start. */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';
import type { Running } from './house.ts';
import type { Log } from './log.ts';
import type { TextId } from './texts/text-of.ts';

const root = join(import.meta.dirname, '..');
// Beside the packages, which are trusted just as much. Where that cannot be written, a start takes a second longer.
enableCompileCache(join(root, 'node_modules/.cache/kabar/compiled'));

const [{ ConfigError, readConfig }, { openLog, warnOfText }, { openTexts }] = await Promise.all([
  import('./config.ts'),
  import('./log.ts'),
  import('./texts/texts.ts'),
]);
const locales = join(root, 'locales');
let texts: ReturnType<typeof openTexts> | undefined;
const afterOpeningMs = 5000;

await start();

async function start() {
  try {
    const config = readConfig(process.env);
    const log = openLog(config.logLevel, process.stdout.isTTY);
    texts = openTexts(locales, { warn: warnOfText(log) });
    const { openWeb } = await import('./web/server.ts');
    const web = await openWeb({ ...config, log, texts });
    const { systemClock: clock } = await import('./clock.ts');
    const { openRecords } = await import('./records/open.ts');
    const openingRecords = openRecords({ ...config, clock, log, progress: (step) => web.step(step) });
    // The code below awaits it and hears of a failure.
    openingRecords.catch(() => undefined);
    const { openHouse } = await import('./house.ts');
    const { randomIds: ids } = await import('./ids.ts');
    const tell = (text: string) => void process.stderr.write(`${text}\n`);
    const house = await openHouse(config, { clock, ids, log, root, tell, texts, web, openingRecords });
    say(house.demo ? 'open-demo' : 'open', { url: house.url, simulator: web.simulator });
    if (web.operator.url !== house.url) say('open-operator', { url: web.operator.url });
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(house, log));
    setTimeout(() => void warm(log), afterOpeningMs).unref();
  } catch (error) {
    process.exitCode = 1;
    await explain(error);
  }
  flushCompileCache();
}

/** Only when those who waited for the start have been answered: it takes a processor for half a second. */
async function warm(log: Log) {
  const { warmPictures } = await import('./papers/pictures.ts');
  await warmPictures().catch((error: unknown) => log.error({ err: error }, 'pictures cannot be painted'));
}

async function explain(error: unknown) {
  const { AlreadyRunning } = await import('./records/lock.ts');
  const { WrongKey } = await import('./records/key-ring.ts');
  const { WrongRule } = await import('./children/growth/rule-files.ts');
  if (error instanceof ConfigError) say(`setting-${error.reason}`, { setting: error.setting, example: error.example });
  else if (error instanceof AlreadyRunning) say('already-running', { pid: String(error.pid) });
  else if (error instanceof WrongKey) say('wrong-key');
  else if (error instanceof WrongRule) say('wrong-rule', { what: error.message });
  else say('failed', { reason: error instanceof Error ? error.message : String(error) });
}

function say(id: TextId<'operator/start'>, args?: Record<string, string | number>) {
  texts ??= openTexts(locales);
  process.stderr.write(`${texts.render('id', { key: `operator/start:${id}`, args })}\n`);
}

async function stop(house: Running, log: Log) {
  log.info('stopping: finishing what is in hand');
  await house.close();
  process.exit(0);
}

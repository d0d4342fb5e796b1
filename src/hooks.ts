/** `npm run hooks -- list|add|pause|resume|remove`: other programs that are told what has happened. */
import { readArguments, readWord } from './arguments.ts';
import { systemClock } from './clock.ts';
import { fail, print, run } from './command-line.ts';
import type { HookLine } from './directory/access/hooks.ts';
import { textOf } from './texts/text-of.ts';

const text = textOf('operator/hooks');

const words = ['list', 'add', 'pause', 'resume', 'remove'] as const;

const query = readQuery();
let told = false;
if (query) {
  await run<HookLine>({ name: 'hooks', query, body: '' }, text, tell);
  if (!told && !process.exitCode) print(text('nobody'));
}

/** undefined: it was said what is wrong. */
function readQuery(): Record<string, string> | undefined {
  const string = { type: 'string' } as const;
  const given = readArguments(text('usage'), { key: string, url: string, area: string, events: string });
  if (!given) return undefined;
  const [said, hook] = given.positionals;
  const what = readWord(said, words);
  if (said === undefined) fail(text('usage'));
  if (what === undefined) return undefined;
  const numbered = ['pause', 'resume', 'remove'].includes(what);
  if (numbered && hook === undefined) return fail(text('which', { what })) as undefined;
  const missing = what === 'add' && (['key', 'url', 'area'] as const).find((one) => !given.values[one]);
  if (missing) return fail(text('missing', { option: `--${missing}` })) as undefined;
  return { do: what, ...(numbered && { hook: hook! }), ...given.values };
}

function tell(line: HookLine): void {
  told = true;
  if ('problem' in line) fail(text(`problem-${line.problem}`));
  else if ('key' in line) print(text('key', { id: String(line.key), name: line.name, holder: line.holder }));
  else if ('url' in line) {
    const { hook, url, area, events, waiting, failures, pausedUntil } = line;
    const state = pausedUntil !== null && pausedUntil > systemClock.now() ? 'rests' : failures > 0 ? 'fails' : 'well';
    print(text('hook', { id: String(hook), url, area, events: events.join(', '), waiting, state }));
  } else if ('added' in line) print(text('added', { id: String(line.added), secret: line.secret }));
  else print(text(`done-${line.done}`, { id: String(line.hook) }));
}

/** `npm run hooks -- list|add|pause|resume|remove`: other programs that are told what has happened. */
import { parseArgs } from 'node:util';
import { systemClock } from './clock.ts';
import { fail, print, run } from './command-line.ts';
import type { HookLine } from './directory/access/hooks.ts';
import { textOf } from './texts/text-of.ts';

const text = textOf('operator/hooks');

const query = readArguments();
if (!query) fail(text('usage'));
else await run<HookLine>({ name: 'hooks', query, body: '' }, text, tell);

function readArguments(): Record<string, string> | undefined {
  try {
    const string = { type: 'string' } as const;
    const options = { key: string, url: string, area: string, events: string };
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [what = '', hook] = positionals;
    const number = ['pause', 'resume', 'remove'].includes(what) ? hook : '';
    if (!['list', 'add', 'pause', 'resume', 'remove'].includes(what) || number === undefined) return undefined;
    return { do: what, ...(number && { hook: number }), ...values };
  } catch {
    return undefined;
  }
}

function tell(line: HookLine): void {
  if ('problem' in line) fail(text(`problem-${line.problem}`));
  else if ('key' in line) print(text('key', { id: String(line.key), name: line.name, holder: line.holder }));
  else if ('url' in line) {
    const { hook, url, area, events, waiting, failures, pausedUntil } = line;
    const state = pausedUntil !== null && pausedUntil > systemClock.now() ? 'rests' : failures > 0 ? 'fails' : 'well';
    print(text('hook', { id: String(hook), url, area, events: events.join(', '), waiting, state }));
  } else if ('added' in line) print(text('added', { id: String(line.added), secret: line.secret }));
  else print(text(`done-${line.done}`, { id: String(line.hook) }));
}

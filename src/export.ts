/** `npm run export -- dhis2 …`: a month for the DHIS2 of another office, as a file, as a trial, or sent. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fail, print, run } from './command-line.ts';
import type { Dhis2Line, Dhis2Order } from './reporting/dhis2/order.ts';
import { textOf } from './texts/text-of.ts';

const text = textOf('operator/export');

/** Where the values go that are not sent. */
let out = '';

const order = readArguments();
if (order === undefined) fail(text('usage'));
else if (typeof order === 'string') fail(text('no-file', { file: order }));
else await run<Dhis2Line>({ name: 'dhis2', query: {}, body: JSON.stringify(order) }, text, tell);

/** The name of a file that cannot be read, or undefined for arguments that nobody understands. */
function readArguments(): Dhis2Order | string | undefined {
  try {
    const string = { type: 'string' } as const;
    const boolean = { type: 'boolean' } as const;
    const options = { mapping: string, area: string, month: string, out: string, 'dry-run': boolean, send: boolean };
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const { mapping, area, month } = values;
    const way = values.send ? 'send' : values['dry-run'] ? 'dry-run' : 'file';
    if (positionals[0] !== 'dhis2' || !mapping || !area || !month || (way === 'file') === (values.out === undefined))
      return undefined;
    out = values.out ?? '';
    // The token stands in the environment, because a list of processes shows every argument.
    const { DHIS2_URL: url, DHIS2_TOKEN: token } = process.env;
    const read = readText(mapping);
    if (read === undefined) return mapping;
    return { mapping: read, area, month, way, ...(url && token && { server: { url, token } }) };
  } catch {
    return undefined;
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function tell(line: Dhis2Line): void {
  if ('wrong' in line) fail(text('wrong', { what: line.wrong }));
  else if ('problem' in line) fail(text(`problem-${line.problem}`, { names: line.names ?? '' }));
  else if ('failure' in line) fail(text(`failure-${line.failure}`));
  else if ('conflict' in line) {
    const { what, figure, place, words } = line.conflict;
    fail(text('conflict', { what, figure: figure || 'none', place: place || 'none', words }));
  } else if ('file' in line) {
    writeFileSync(out, `${JSON.stringify(line.file, null, 2)}\n`, { mode: 0o600 });
    print(text('written', { file: out }));
  } else if ('unmapped' in line) tellValues(line);
  else {
    const { dryRun, ...counts } = line;
    print(text(dryRun ? 'would' : 'sent', counts));
  }
}

function tellValues({ values, unmapped, held, changed }: Extract<Dhis2Line, { unmapped: string[] }>): void {
  print(text('values', { values, changed }));
  if (held > 0) print(text('held', { count: held }));
  if (unmapped.length > 0) print(text('unmapped', { count: unmapped.length, names: unmapped.slice(0, 10).join(', ') }));
}

/** `npm run export`: a recap as a file, or a month for the DHIS2 of another office, as a file, as a trial, or sent. */
import { readFileSync, writeFileSync } from 'node:fs';
import { isTooMuch, readArguments, readWord } from './arguments.ts';
import { fail, print, run } from './command-line.ts';
import { tableFiles } from './papers/table-file.ts';
import type { Dhis2Line, Dhis2Order } from './reporting/dhis2/order.ts';
import { formNames } from './reporting/files/layouts.ts';
import type { RecapLine, RecapOrder } from './reporting/files/recap-order.ts';
import { textOf } from './texts/text-of.ts';

const text = textOf('operator/export');

/** Where the file goes. */
let out = '';

const [said] = process.argv.slice(2);
const what = readWord(said, ['recap', 'dhis2']);
if (said === undefined) print(text('usage'));
else if (what === 'recap') await exportRecap();
else if (what === 'dhis2') await exportDhis2();

async function exportRecap(): Promise<void> {
  const order = readRecap();
  if (order) await run<RecapLine>({ name: 'recap', query: {}, body: JSON.stringify(order) }, text, tellRecap);
}

async function exportDhis2(): Promise<void> {
  const order = readDhis2();
  if (order) await run<Dhis2Line>({ name: 'dhis2', query: {}, body: JSON.stringify(order) }, text, tell);
}

/** undefined: it was said what is wrong with the arguments. */
function readRecap(): RecapOrder | undefined {
  const string = { type: 'string' } as const;
  const options = { form: string, area: string, months: string, format: string, out: string, few: string };
  const given = readArguments(text('usage'), options);
  if (!given || isTooMuch(given.positionals.slice(1))) return undefined;
  const { values } = given;
  const { form = 'skdn', area, months, few = 'hold' } = values;
  const wanted = ['area', 'months', 'out'] as const;
  const missing = wanted.find((one) => !values[one]);
  const ending = tableFiles.find((one) => values.out?.endsWith(`.${one}`));
  const format = tableFiles.find((one) => one === (values.format ?? ending));
  const known = formNames.find((one) => one === form);
  if (missing || !area || !months) fail(text('missing', { what: `--${missing}` }));
  else if (!known) fail(text('no-form', { form, forms: formNames.join(', ') }));
  else if (!format) fail(text('no-format', { formats: tableFiles.join(', ') }));
  else if (few !== 'hold' && few !== 'send') fail(text('no-few'));
  else {
    out = values.out!;
    return { form: known, area, months, format, few };
  }
  return undefined;
}

function tellRecap(line: RecapLine): void {
  if ('problem' in line) fail(text(line.problem === 'area' ? 'problem-area-any' : 'problem-months'));
  else if ('none' in line) fail(text('none', { what: line.none }));
  else {
    if (!write(Buffer.from(line.file, 'base64'))) return;
    print(text('written', { file: out }));
    print(text('filled', { filled: line.filled, of: line.of }));
    if (line.held > 0) print(text('held-cells', { count: line.held }));
  }
}

/** A folder that is not there, or not hers, is told in words. */
function write(bytes: Buffer | string): boolean {
  try {
    writeFileSync(out, bytes, { mode: 0o600 });
    return true;
  } catch {
    fail(text('not-written', { file: out }));
    return false;
  }
}

/** undefined: it was said what is wrong with the arguments. */
function readDhis2(): Dhis2Order | undefined {
  const string = { type: 'string' } as const;
  const boolean = { type: 'boolean' } as const;
  const options = { mapping: string, area: string, month: string, out: string, 'dry-run': boolean, send: boolean };
  const given = readArguments(text('usage'), options);
  if (!given || isTooMuch(given.positionals.slice(1))) return undefined;
  const { values } = given;
  const { mapping: file, area, month } = values;
  const missing = (['mapping', 'area', 'month'] as const).find((one) => !values[one]);
  const ways = [values.out !== undefined && 'file', values['dry-run'] && 'dry-run', values.send && 'send'] as const;
  const [way, ...others] = ways.filter((one) => one !== undefined && one !== false);
  if (missing || !file || !area || !month) return fail(text('missing', { what: `--${missing}` })) as undefined;
  if (way === undefined || others.length > 0) return fail(text('which-way')) as undefined;
  out = values.out ?? '';
  // The token stands in the environment, because a list of processes shows every argument.
  const { DHIS2_URL: url, DHIS2_TOKEN: token } = process.env;
  const mapping = readText(file);
  if (mapping === undefined) return fail(text('no-file', { file })) as undefined;
  return { mapping, area, month, way, ...(url && token && { server: { url, token } }) };
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
  else if ('failure' in line) fail(text(`failure-${line.failure}`, { words: line.words ?? '' }));
  else if ('conflict' in line) {
    const { figure, place, ...rest } = line.conflict;
    fail(text('conflict', { ...rest, figure: figure || 'none', place: place || 'none' }));
  } else if ('file' in line) {
    if (write(`${JSON.stringify(line.file, null, 2)}\n`)) print(text('written', { file: out }));
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

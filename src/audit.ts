/** `npm run audit -- verify | prune | touched …`: checks the audit trail, removes what has expired, and tells whose data were touched. */
import { readArguments, readWord } from './arguments.ts';
import { wallTime } from './clock.ts';
import { fail, print, run, say } from './command-line.ts';
import type { Text } from './conversation/run.ts';
import type { AuditLine } from './directory/trail/audit-orders.ts';
import type { Chain } from './directory/trail/chain.ts';
import type { Touch, Touched } from './directory/trail/touched.ts';
import { textOf } from './texts/text-of.ts';
import { writeDate } from './texts/writing.ts';
import { writeTime } from './texts/writing-time.ts';

const text = textOf('operator/audit');

const query = readQuery();
if (query) await run<AuditLine>({ name: 'audit', query, body: '' }, text, tell);

/** undefined: it was said what is wrong. */
function readQuery(): Record<string, string> | undefined {
  const option = { type: 'string' } as const;
  const given = readArguments(text('usage'), { person: option, of: option, area: option, since: option });
  if (!given) return undefined;
  const [said] = given.positionals;
  if (said === undefined) fail(text('usage'));
  const what = readWord(said, ['verify', 'prune', 'touched']);
  return what && { what, ...given.values };
}

function tell(line: AuditLine): void {
  const { texts, wrong } = said(line);
  for (const one of texts) (wrong ? fail : print)(one);
}

interface Said {
  texts: Text[];
  /** It goes where errors go, and the exit code says so too. */
  wrong?: boolean;
}

function said(line: AuditLine): Said {
  if ('chain' in line) return saidOfChain(line.chain);
  if ('removed' in line) return { texts: [text('removed', { count: line.removed })] };
  if ('found' in line) return { texts: [text(`found-${line.about}`, { count: line.found })] };
  if ('problem' in line) return { texts: [text(`problem-${line.problem}`)], wrong: true };
  if ('touch' in line) return { texts: [saidOfTouch(line.touch)] };
  if ('touched' in line) return { texts: [saidOfPerson(line.touched)] };
  if ('checked' in line) {
    const { checked, broken } = line;
    return broken > 0
      ? { texts: [text('not-whole', { broken })], wrong: true }
      : { texts: [text('whole', { count: checked })] };
  }
  if ('unclearArea' in line) return saidOfAreas(line.unclearArea, line.areas);
  const { unclear, people } = line;
  const candidates = people.map(({ id, name }) => text('candidate', { id: String(id), name }));
  return { texts: [text(people.length === 0 ? 'nobody' : 'several', { said: unclear }), ...candidates], wrong: true };
}

function saidOfChain({ kabupaten, rows, removed, head, broken }: Chain): Said {
  const area = kabupaten || '–';
  if (!broken) return { texts: [text('chain', { area, rows, removed, head })] };
  const { why, row } = broken;
  return { texts: [text('broken', { area, why, row: row === undefined ? '–' : String(row) })], wrong: true };
}

function saidOfAreas(said: string, areas: { code: string; name: string }[]): Said {
  const candidates = areas.map(({ code, name }) => text('candidate', { id: code, name }));
  return { texts: [text(areas.length === 0 ? 'no-area' : 'several-areas', { said }), ...candidates], wrong: true };
}

function saidOfTouch({ at, by, name, way }: Touch): Text {
  return text('entry', { at: moment(at), id: by === null ? '–' : String(by), name: name || '–', way: inWords(way) });
}

function saidOfPerson({ person, name, from, to, times, ways }: Touched): Text {
  const args = { from: moment(from), to: moment(to), times, ways: ways.map(inWords).join(', ') };
  return text('person', { id: String(person), name, ...args });
}

/** An action, or what showed somebody, as `jejak` calls it; without the colon that leads to whom it concerns. */
function inWords(way: string): string {
  const args = way.includes('.') ? { action: way.replaceAll('.', '-') } : { action: 'directory-read', what: way };
  return say({ key: 'directory/jejak:did', args: { what: '', ...args } }).replace(/:$/, '');
}

/** `30 Nov 2026 08.15 WIB`. Through a running program it came as a text. */
function moment(at: Date): string {
  const ms = new Date(at).getTime();
  return `${writeDate(wallTime(ms, 'WIB').toPlainDate().toString(), 'medium')} ${writeTime(ms, 'WIB')}`;
}

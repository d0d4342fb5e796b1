/** Writes what is held about a person as a page that opens in any browser, also without a connection: no code, nothing that is loaded. */
import { wallTime, type Zone } from '../../clock.ts';
import type { Text } from '../../conversation/run.ts';
import type { TextKey } from '../../names.ts';
import { lines } from '../../retention.ts';
import type { PersonalRows } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { writeTime } from '../../texts/writing-time.ts';
import type { Shown } from './shown.ts';

export interface PageTexts {
  render(language: string, text: Text): string;
  has(key: string): boolean;
}

export interface Reader {
  language: string;
  zone: Zone;
}

const text = textOf('directory/data_saya');

/** `rows`: see my-data.ts. */
export function myPage(texts: PageTexts, reader: Reader, rows: PersonalRows, shown: Shown, now: number): string {
  const say = (one: Text) => escaped(texts.render(reader.language, one));
  const writing: Writing = { texts, reader, shown, say };
  const order = Object.keys(lines).filter((table) => table in rows) as (keyof typeof lines)[];
  const sections = order.map((table) => section(writing, table, rows[table] ?? []));
  return `<!DOCTYPE html>
<html lang="${escaped(reader.language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${say(text('page'))}</title>
<style>body{font:16px sans-serif;max-width:40em;margin:1em auto;padding:0 1em;overflow-wrap:anywhere}h2{border-top:1px solid #999;padding-top:.6em}
ul{padding-left:1.2em;border-left:3px solid #ddd;list-style:none}b{font-weight:600}img{max-width:100%}</style></head>
<body><h1>${say(text('page'))}</h1>
<p>${say(text('made', { at: moment(reader, new Date(now)) }))}</p>
<p>${say(text('rights'))}</p>
${sections.join('\n')}
</body></html>
`;
}

interface Writing {
  texts: PageTexts;
  reader: Reader;
  shown: Shown;
  /** For the page: escaped. */
  say(text: Text): string;
}

function section(writing: Writing, table: keyof typeof lines, rows: object[]): string {
  const title = writing.say({ key: `directory/data_saya:of-${table}` as TextKey });
  return `<h2>${title} (${rows.length})</h2>\n${rows.map((row) => list(writing, row)).join('\n')}`;
}

/** `flow`: whose questions the names are. */
function list(writing: Writing, row: object, flow = flowIn(row)): string {
  const entries = Object.entries(row).filter(([, value]) => !isNothing(value));
  const items = entries.map(
    ([name, value]) =>
      `<li><b>${label(writing, name, flow)}:</b> ${meant(writing, name, value) ?? written(writing, value, flow)}</li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

/** A filed report is the monthly one; a half filled form says which it is. */
function flowIn(row: object): string | undefined {
  const { flow, run } = row as { flow?: unknown; run?: { flow?: unknown } };
  const found = flow ?? run?.flow;
  return typeof found === 'string' ? found : 'receipt' in row ? 'reporting/lapor' : undefined;
}

const isNothing = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && !(value instanceof Date) && Object.keys(value).length === 0);

function label({ texts, say }: Writing, name: string, flow: string | undefined): string {
  const keys = [...(flow ? [`${flow}:${name}.label`] : []), `directory/data_saya:is-${name}`];
  const known = keys.find((key) => texts.has(key));
  return known ? say({ key: known as TextKey }) : escaped(name);
}

function written(writing: Writing, value: unknown, flow: string | undefined): string {
  const { reader, shown, say } = writing;
  if (value instanceof Date) return escaped(moment(reader, value));
  if (typeof value === 'boolean') return say(text(value ? 'yes' : 'no'));
  const word = typeof value === 'string' ? wordFor(writing, value) : undefined;
  if (word) return word;
  const picture = shown.pictures.get(String(value));
  if (picture) return `<br><img src="${picture}" alt="">`;
  if (typeof value !== 'object' || value === null) return escaped(String(value)).replaceAll('\n', '<br>');
  const ours = oursIn(writing, value);
  if (ours !== undefined) return ours;
  if (!Array.isArray(value)) return list(writing, value, flowIn(value) ?? flow);
  return value.map((one) => written(writing, one, flow)).join(typeof value[0] === 'object' ? '' : ', ');
}

/** What stands in a row as a word of the program: a state, a role, a flow. */
function wordFor({ texts, say }: Writing, value: string): string | undefined {
  if (!/^[a-z_/]{2,40}$/.test(value)) return undefined;
  const found = [`directory/data_saya:word-${value}`, `${value}:title`].find((key) => texts.has(key));
  return found && say({ key: found as TextKey });
}

/** Where the name of the column tells what the value means. */
function meant({ shown, say }: Writing, name: string, value: unknown): string | undefined {
  // As flow `jejak` tells it.
  if (name === 'action' && typeof value === 'string')
    return say({ key: 'directory/jejak:did', args: { action: value.replaceAll('.', '-') } });
  const found = shown.places.get(`${name === 'kabupaten' ? 'area' : name} ${value}`);
  return found && escaped(found);
}

/** A text of ours that was sent to her is shown as she read it. */
function oursIn({ texts, say }: Writing, value: object): string | undefined {
  const { key, literal } = value as { key?: unknown; literal?: unknown };
  if (typeof literal === 'string') return say({ literal });
  return typeof key === 'string' && texts.has(key) ? say(value as Text) : undefined;
}

function moment({ language, zone }: Reader, at: Date): string {
  const day = wallTime(at.getTime(), zone).toPlainDate().toString();
  return `${writeDate(day, 'medium', language)}, ${writeTime(at.getTime(), zone)}`;
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (words: string) => words.replace(/[&<>"']/g, (mark) => marks[mark]!);

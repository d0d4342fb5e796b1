/** Reads one message as the answer to one question. */
import { packMoment } from '../../texts/moments.ts';
import { flowKey } from '../flow/flow-texts.ts';
import { type DoubtId, entire, type Figure, leftOver, type Reading, type Whole } from '../reader.ts';
import type { Option, Text, Value } from '../run.ts';
import { allows, isOpenEnded, optionsOf } from '../turn/options.ts';
import type { Place } from '../turn/places.ts';
import { fileWord, type Turn, word } from '../turn/turn.ts';
import { allOf } from './all-of.ts';
import { fieldsOf, isField, namedPlace, ownWords } from './names.ts';
import type { Given } from './store.ts';

/** `also`: what was said besides answers another question. `told`: what the person must read about her answer. `among`: several choices
 *  begin like what was written, and the person is asked which one. `asks`: the doubt is a question itself. `heard`: it was meant as an answer. `perhaps`: what may be meant, for
 *  one tap. */
export type Read =
  | (Given & { also?: { name: string; text: string }; told?: Text })
  | { doubt: Text; among?: Option[]; asks?: boolean; heard?: boolean; perhaps?: Value };

export function readAnswer(turn: Turn, place: Place, text: string): Read {
  const { reader, today } = turn.env;
  const { leaf } = place.node;
  switch (leaf.type) {
    case 'integer':
    case 'decimal':
      return limited(number(turn, place, text), leaf);
    case 'date':
      return plain(reader.date(text, today, leaf.ahead));
    case 'datetime':
      return moment(turn, place, text);
    case 'text':
      return plain(reader.text(text, leaf.max));
    case 'select_one':
      return oneOf(turn, place, text);
    case 'select_multiple':
      return plain(reader.choices(text, optionsOf(turn, place.node)));
    case 'photo':
      return { doubt: fileWord(place.node, 'photo-expected') };
    case 'location':
      return { doubt: word('location-expected') };
    default:
      return { doubt: word('not-understood') };
  }
}

/** People tell the day in one message and the time in the next: what was told so far waits in `pending`, one message a line. */
function moment(turn: Turn, { node: { leaf } }: Place, text: string): Read {
  const { reader, today, now } = turn.env;
  const { pending } = turn.run;
  const begun = typeof pending === 'string' ? pending : undefined;
  const reading = entire(reader.moment(text, today, { ...now, ...(begun !== undefined && { begun }) }));
  if ('value' in reading) {
    const ends = leaf.type === 'datetime' && leaf.ends;
    if (reading.value.end === undefined || ends) return { value: packMoment(reading.value) };
    return { doubt: { key: 'conversation/reading:one-start' } };
  }
  const { key } = reading.doubt;
  const asks = askedForRest.has(key);
  if (asks) turn.run.pending = [...(begun?.split('\n') ?? []), text.replace(/\s+/g, ' ')].slice(-4).join('\n');
  return { doubt: reading.doubt, asks };
}

/** Doubts that a part of a moment answers. */
const askedForRest = new Set<string>(
  (
    [
      'no-time',
      'no-clock',
      'no-end-time',
      'no-day',
      'which-half',
      'which-week',
      'which-year',
      'which-evening',
      'which-day-of-week',
    ] satisfies DoubtId[]
  ).map((id) => `conversation/reading:${id}`),
);

function plain(reading: Whole<Value | Figure>): Read {
  if ('doubt' in reading) return { doubt: reading.doubt };
  const { value } = reading;
  return typeof value === 'object' && value !== null && 'total' in value
    ? { value: value.total }
    : { value: value as Value };
}

/** Reads a number, also behind the question's own name (`D : 5 P, 7 L`) or among its words (`yang naik 30`). */
function number(turn: Turn, place: Place, text: string): Read {
  const { reader } = turn.env;
  if (place.node.leaf.type !== 'integer') return plain(reader.decimal(text));
  const read = figure(turn, place, reader.figure(text));
  if (text.length > 200 || /^\d*$/.test(text)) return read;
  const all = allOf(turn, place, text);
  if (all) return all;
  // `kader 6` is no answer to how many have gained weight.
  if (namesOther(turn, place, text)) return { doubt: noNumber(text) };
  if (!('doubt' in read)) return read;
  const found = behindName(turn, place, text);
  if (found) return found;
  const own = ownWords(turn.flow, place.node, turn.env);
  const within = figure(turn, place, reader.figure(text, own));
  if (!('doubt' in within)) return within;
  const { now, was } = reader.becoming(reader.bare(text));
  const corrected = was !== undefined && 'value' in reader.figure(was, own);
  // `bukan 40 tapi 39`
  const mended = corrected ? figure(turn, place, reader.figure(now, own)) : within;
  if (!('doubt' in mended)) return mended;
  return within.perhaps === undefined ? read : within;
}

const noNumber = (written: string): Text => ({
  key: 'conversation/reading:not-a-number',
  args: { written: written.slice(0, 60) },
});

/** Does the text begin with the name of another question? */
function namesOther(turn: Turn, { node, row }: Place, text: string): boolean {
  if (row !== undefined) return false;
  const bare = turn.env.reader.bare(text);
  const places = turn.flow.nodes.filter(isField).map((one) => ({ node: one, key: one.name }));
  const named = namedPlace(turn, bare, places);
  const own = ownWords(turn.flow, node, turn.env);
  return named !== undefined && named.rest !== '' && named.place.node !== node && !own.has(bare.split(' ')[0] ?? '');
}

function behindName(turn: Turn, { node: { name }, row }: Place, text: string): Given | undefined {
  const { reader, today, texts, language } = turn.env;
  const found = row === undefined ? reader.paste(text, fieldsOf(turn.flow, texts, language), today, 1) : undefined;
  if (!found || found.rest.length > 0 || Object.keys(found.doubtful).length > 0) return undefined;
  const { [name]: own, [`${name}_L`]: L, [`${name}_P`]: P, ...others } = found.values;
  if (typeof own !== 'number' || Object.keys(others).length > 0) return undefined;
  return typeof L === 'number' && typeof P === 'number' ? { value: own, L, P } : { value: own };
}

function figure(turn: Turn, place: Place, reading: Reading<Figure>): Read {
  const { leaf } = place.node;
  const sexes = leaf.type === 'integer' && leaf.sexes;
  if ('part' in reading) return { doubt: leftOver(reading.rest), perhaps: reading.part.total };
  if ('doubt' in reading) {
    const oneSex = reading.doubt.key === 'conversation/reading:one-sex';
    if (oneSex && !sexes && reading.perhaps) return { value: reading.perhaps.total, told: word('only-total') };
    return oneSex || !reading.perhaps
      ? { doubt: reading.doubt }
      : { doubt: reading.doubt, perhaps: reading.perhaps.total };
  }
  const { value } = reading;
  if (value.of !== undefined) return outOf(turn, place, value.total, value.of);
  if (sexes) return figureWithParts(reading);
  return value.L === undefined ? { value: value.total } : { value: value.total, told: word('only-total') };
}

/** `39 dari 45`: the 45 must be a figure that this question is measured by, where one is known. */
function outOf(turn: Turn, { node }: Place, total: number, of: number): Read {
  const measures = (turn.flow.checks.get(node.name) ?? []).flatMap(({ figures }) => figures);
  const known = [...new Set(measures)]
    .filter((name) => (turn.flow.byName.get(name)?.index ?? node.index) < node.index)
    .map((name) => turn.run.answers[name])
    .filter((value) => typeof value === 'number');
  if (known.includes(of)) return { value: total };
  if (known.length === 0) return { value: total, told: word('untaken', { written: `dari ${of}` }) };
  const written = `${total} dari ${of}`;
  return {
    doubt: { key: 'conversation/reading:out-of', args: { written, of, known: known.join(' / ') } },
    perhaps: total,
  };
}

/** L and P must add up. Where only one was told, the other follows from the total. */
function figureWithParts(reading: { value: Figure }): Read {
  const { total, L, P } = reading.value;
  if (L === undefined && P === undefined) return { value: total };
  const girls = P ?? total - L!;
  const boys = L ?? total - girls;
  if (girls < 0 || boys < 0 || boys + girls !== total) return { doubt: word('sexes', { total, L: boys, P: girls }) };
  return { value: total, L: boys, P: girls };
}

function limited(read: Read, { min, max }: { min: number; max: number }): Read {
  if ('doubt' in read) {
    const { perhaps } = read;
    const fits = typeof perhaps === 'number' && perhaps >= min && perhaps <= max;
    return perhaps === undefined || fits ? read : { doubt: read.doubt };
  }
  if (typeof read.value !== 'number') return read;
  if (!(read.value >= min)) return { doubt: word('too-small', { min }) };
  if (!(read.value <= max)) return { doubt: word('too-large', { max }) };
  return read;
}

/** Finds the choice by its number, its label, a near miss, or a part of the name that only one choice has. */
function oneOf(turn: Turn, place: Place, text: string): Read {
  const options = optionsOf(turn, place.node);
  if (isOpenEnded(place.node)) return inOwnWords(turn, place, text, options);
  const grave = options.find(({ value }) => isGrave(place, value));
  if (grave) return graveOf(turn, place, text, options, grave);
  const { reader, today } = turn.env;
  const reading = reader.choice(text, options, today, ownWords(turn.flow, place.node, turn.env));
  if ('part' in reading) return besides(turn, place, reading, options);
  if ('value' in reading) return allows(turn, place.node, reading.value) ? reading : { doubt: word('not-understood') };
  const part = text.trim().toLowerCase();
  // `ok` is a part of Loktuan, but not meant so.
  const alike =
    part.length < 2 || reader.word(text) ? [] : options.filter(({ label }) => label.toLowerCase().includes(part));
  if (alike.length === 1) return { value: alike[0]!.value };
  if (alike.length > 1 && alike.length <= 10) return { doubt: word('which-one'), among: alike };
  return { doubt: reading.doubt };
}

/** More was said than the choice: it is the answer of the question that the flow names for it; beside a no it is told not to be taken; else
 *  the choice is asked once more. */
function besides(
  turn: Turn,
  { node: { leaf } }: Place,
  found: { part: string; rest: string },
  options: Option[],
): Read {
  const { part, rest } = found;
  const denied = turn.env.reader.word(options.find(({ value }) => value === part)?.label ?? '') === 'no';
  if (denied) return { value: part, told: word('untaken', { written: rest.slice(0, 60) }) };
  if (leaf.type === 'select_one' && leaf.notes) return { value: part, also: { name: leaf.notes, text: rest } };
  return { doubt: leftOver(rest) };
}

const isGrave = ({ node: { leaf } }: Place, value: Value) => leaf.type === 'select_one' && leaf.grave === value;

/** What cannot be undone wants its number, its label or a sentence of its own; any denial is the other choice. */
function graveOf(turn: Turn, { node }: Place, text: string, options: Option[], grave: Option): Read {
  const { texts, language, reader } = turn.env;
  const sentences = texts.list(language, flowKey(turn.flow, `${node.name}.own-${grave.value}`));
  const known = [grave.label, ...sentences].map(plainWords);
  const written = plainWords(text);
  const [first = '', ...behind] = written.split(' ');
  const spoken = [first, ...behind.filter((one) => reader.bare(`${grave.value} ${one}`) !== grave.value)].join(' ');
  if (known.includes(written) || known.includes(spoken)) return { value: grave.value };
  if (/^\d+$/.test(written) && options[Number(written) - 1] === grave) return { value: grave.value };
  const others = options.filter((option) => option !== grave);
  if (others.length === 1 && reader.denies(text)) return { value: others[0]!.value };
  const reading = entire(reader.choice(text, others));
  if ('value' in reading) return reading;
  const meant = reader.word(text) === 'yes' || written.split(' ').includes(grave.value);
  const doubt: Text = { key: 'conversation/reading:grave', args: { sentence: sentences[0] ?? grave.label } };
  return meant ? { doubt, heard: true } : { doubt: reading.doubt };
}

const plainWords = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

/** Where free words are welcome, a near miss is no choice. */
function inOwnWords({ env }: Turn, { node: { leaf } }: Place, text: string, options: Option[]): Read {
  const written = text.trim().toLowerCase();
  const number = /^\d{1,2}[.)]?$/.test(written) ? options[Number.parseInt(written, 10) - 1] : undefined;
  const chosen = number ?? options.find(({ label }) => label.toLowerCase() === written);
  if (chosen) return { value: chosen.value };
  return plain(env.reader.text(text, leaf.type === 'select_one' ? (leaf.or_other ?? 0) : 0));
}

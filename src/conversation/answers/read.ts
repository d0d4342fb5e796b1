/** Reads one message as the answer to one question. */
import { packMoment } from '../../texts/moments.ts';
import { type DoubtId, entire, type Figure, type Whole } from '../reader.ts';
import type { Option, Text, Value } from '../run.ts';
import { allows, isOpenEnded, optionsOf } from '../turn/options.ts';
import type { Place } from '../turn/places.ts';
import { fileWord, type Turn, word } from '../turn/turn.ts';
import { fieldsOf } from './names.ts';
import type { Given } from './store.ts';

/** `among`: several choices begin like what was written, and the person is asked which one. `asks`: the doubt is a question itself. */
export type Read = Given | { doubt: Text; among?: Option[]; asks?: boolean };

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

/** Reads a number, also behind the question's own name: `D : 5 P, 7 L`. */
function number(turn: Turn, place: Place, text: string): Read {
  const { reader, today, texts, language } = turn.env;
  const { leaf, name } = place.node;
  const sexes = leaf.type === 'integer' && leaf.sexes;
  const figure = sexes ? figureWithParts(entire(reader.figure(text))) : undefined;
  const read = figure ?? plain(leaf.type === 'integer' ? entire(reader.figure(text)) : reader.decimal(text));
  if (!('doubt' in read) || place.row !== undefined || text.length > 200) return read;
  const found = reader.paste(text, fieldsOf(turn.flow, texts, language), today, 1);
  if (!found || found.rest.length > 0 || Object.keys(found.doubtful).length > 0) return read;
  const { [name]: own, [`${name}_L`]: L, [`${name}_P`]: P, ...others } = found.values;
  if (typeof own !== 'number' || Object.keys(others).length > 0) return read;
  return typeof L === 'number' && typeof P === 'number' ? { value: own, L, P } : { value: own };
}

/** L and P must add up. Where only one was told, the other follows from the total. */
function figureWithParts(reading: Whole<Figure>): Read {
  if ('doubt' in reading) return { doubt: reading.doubt };
  const { total, L, P } = reading.value;
  if (L === undefined && P === undefined) return { value: total };
  const girls = P ?? total - L!;
  const boys = L ?? total - girls;
  if (girls < 0 || boys < 0 || boys + girls !== total) return { doubt: word('sexes', { total, L: boys, P: girls }) };
  return { value: total, L: boys, P: girls };
}

function limited(read: Read, { min, max }: { min: number; max: number }): Read {
  if ('doubt' in read || typeof read.value !== 'number') return read;
  if (!(read.value >= min)) return { doubt: word('too-small', { min }) };
  if (!(read.value <= max)) return { doubt: word('too-large', { max }) };
  return read;
}

/** Finds the choice by its number, its label, a near miss, or a part of the name that only one choice has. */
function oneOf(turn: Turn, place: Place, text: string): Read {
  const options = optionsOf(turn, place.node);
  if (isOpenEnded(place.node)) return inOwnWords(turn, place, text, options);
  const reading = entire(turn.env.reader.choice(text, options, turn.env.today));
  if ('value' in reading) return allows(turn, place.node, reading.value) ? reading : { doubt: word('not-understood') };
  const part = text.trim().toLowerCase();
  const alike = part.length < 2 ? [] : options.filter(({ label }) => label.toLowerCase().includes(part));
  if (alike.length === 1) return { value: alike[0]!.value };
  if (alike.length > 1 && alike.length <= 10) return { doubt: word('which-one'), among: alike };
  return { doubt: reading.doubt };
}

/** Where free words are welcome, a near miss is no choice. */
function inOwnWords({ env }: Turn, { node: { leaf } }: Place, text: string, options: Option[]): Read {
  const written = text.trim().toLowerCase();
  const number = /^\d{1,2}[.)]?$/.test(written) ? options[Number.parseInt(written, 10) - 1] : undefined;
  const chosen = number ?? options.find(({ label }) => label.toLowerCase() === written);
  if (chosen) return { value: chosen.value };
  return plain(env.reader.text(text, leaf.type === 'select_one' ? (leaf.or_other ?? 0) : 0));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Pasted, PasteField } from '../../src/conversation/reader.ts';
import { readRange } from '../../src/texts/reading/dates.ts';
import { openWords } from '../../src/texts/reading/words.ts';
import { openTexts } from '../../src/texts/texts.ts';

interface Sample {
  in: string;
  as: 'word' | 'figure' | 'decimal' | 'date' | 'range' | 'paste';
  fields?: string;
  today?: string;
  least?: number;
  out?: unknown;
  doubt?: string | Record<string, string>;
  rest?: string[];
}

const file = parse(readFileSync(join(import.meta.dirname, 'samples.yaml'), 'utf8'));
const texts = openTexts(join(import.meta.dirname, '../../locales'));
const reader = texts.reader('id');
const words = openWords('id', (id) => texts.list('id', `conversation/words:${id}`));

test.each((file.samples as Sample[]).map((sample) => [sample.as, sample.in, sample] as const))(
  '%s: %s',
  (_as, _in, sample) => {
    expect(read(sample)).toEqual(expected(sample));
  },
);

test('every doubt of the samples has its text in both languages', () => {
  const doubts = (file.samples as Sample[]).flatMap(({ doubt }) =>
    typeof doubt === 'string' ? [doubt] : Object.values(doubt ?? {}),
  );
  const keys = new Set(texts.keys().map(({ language, key }) => `${language} ${key}`));
  for (const doubt of doubts) {
    expect(keys).toContain(`id conversation/reading:${doubt}`);
    expect(keys).toContain(`en conversation/reading:${doubt}`);
  }
});

function read(sample: Sample): unknown {
  const today = sample.today ?? file.today;
  switch (sample.as) {
    case 'word':
      return reader.word(sample.in);
    case 'figure':
      return short(reader.figure(sample.in));
    case 'decimal':
      return short(reader.decimal(sample.in));
    case 'date':
      return short(reader.date(sample.in, today));
    case 'range':
      return short(readRange(sample.in, today, words));
    case 'paste':
      return shortPaste(reader.paste(sample.in, fieldsOf(file[sample.fields ?? 'fields']), today, sample.least));
  }
}

function expected(sample: Sample): unknown {
  if (sample.out === 'nothing') return undefined;
  if (sample.as === 'word') return sample.out;
  if (sample.as !== 'paste') return sample.doubt ? { doubt: sample.doubt } : { value: sample.out };
  return { values: sample.out, doubt: sample.doubt ?? {}, rest: sample.rest ?? [] };
}

type Doubt = { doubt: { key: string } };

const short = (reading: { value: unknown } | { part: unknown; rest: string } | Doubt) =>
  'doubt' in reading ? { doubt: reading.doubt.key.replace('conversation/reading:', '') } : reading;

function shortPaste(pasted: Pasted | undefined) {
  if (!pasted) return undefined;
  const doubts = Object.entries(pasted.doubtful).map(([name, doubt]) => [name, Object.values(short(doubt))[0]]);
  return {
    values: pasted.values,
    doubt: Object.fromEntries(doubts),
    rest: [...pasted.rest, ...(pasted.elsewhere ?? [])],
  };
}

function fieldsOf(fields: { names: string; options?: Record<string, string>; sexes?: boolean }[]): PasteField[] {
  return fields.map((field) => ({
    ...(field as object as PasteField),
    sexes: field.sexes ?? false,
    names: field.names.split('|').map((name) => name.trim().toLowerCase()),
    options: field.options && Object.entries(field.options).map(([value, label]) => ({ value, label })),
  }));
}

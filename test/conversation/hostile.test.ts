import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Event, Run } from '../../src/conversation/run.ts';
import { type Chat, load, talk } from './chat.ts';
import { richAnswers, richFlow, richOptions } from './rich.ts';

const flow = load(richFlow);
const at = (run: Run | null) => talk(flow, richOptions, run);
const inputs = Number(process.env.HOSTILE_INPUTS ?? 60);

/** A run at every place where this flow can wait: each question, and the modes between them. */
function standings(): Run[] {
  const found: Run[] = [];
  const chat = at(null).start();
  for (const answer of richAnswers) {
    found.push(chat.run!);
    chat.send(answer);
  }
  const done = chat.run!;
  const elsewhere = ['ubah', 'batal', 'berhenti', 'B 7', 'S 10', 'D 50'].map((text) => at(done).send(text).run!);
  return [...found, done, ...elsewhere];
}

const nasty = [
  '',
  ' ',
  '\u0000',
  '\u202e12\u202c',
  '1\u200b2',
  '👨‍👩‍👧‍👦👍🏽',
  '<b>1</b>',
  '*1* _2_ `3`',
  '{$x} { "a" }',
  '%s%n',
  "'; drop table report; --",
  '999999999999999999999',
  '-5',
  '1e309',
  'NaN',
  '0x10',
  '٣٤',
  '１２',
  '½',
  '1/0',
  '31/2/2026',
  '__proto__',
  'constructor',
  'S: 45 K: 60 D: 40 N: 99',
  'S 1\nS 2\nS 3',
  'batal batal',
  'kembali',
  'ya',
  'tidak',
  'lewati',
  'bantuan',
  'sudah',
  'ubah',
  'D 39',
  'B',
];
const text = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.integer().map(String),
  fc.double().map(String),
  fc.string({ minLength: 1, maxLength: 3 }).map((unit) => unit.repeat(10_000).slice(0, 10_000)),
);
const key = fc.oneof(
  fc.constantFrom(
    ...flow.byName.keys(),
    '_',
    '',
    '__proto__',
    'births.0.baby',
    'births.9.baby',
    'births.-1.grams',
    'S_L',
  ),
  fc.string({ maxLength: 30 }),
);
const value = fc.oneof(
  fc.constantFrom(
    '!yes',
    '!no',
    '!send',
    '!change',
    '!fix',
    '!skip',
    '!done',
    '!take',
    '!new',
    '!all',
    '!cancel',
    '!stay',
    '#0',
    '#99',
    '7',
    'ada',
    'dacin',
  ),
  fc.string({ maxLength: 30 }),
);
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 5, arbitrary: text.map((one): Event => ({ type: 'text', text: one })) },
  fc.record({ type: fc.constant('text' as const), text, question: key }),
  { weight: 2, arbitrary: fc.record({ type: fc.constant('choice' as const), question: key, value }) },
  fc.record(
    { type: fc.constant('photo' as const), files: fc.array(fc.string(), { minLength: 1, maxLength: 5 }), text },
    { requiredKeys: ['type', 'files'] },
  ),
  fc.record({ type: fc.constant('location' as const), latitude: fc.double(), longitude: fc.double() }),
  fc.record({ type: fc.constant('fact' as const), name: key, value: fc.jsonValue() }),
  fc.constant({ type: 'resume' } as const),
);

test(`every input gets a reply, and the state is one that the rules allow (${inputs} inputs at every place)`, () => {
  for (const run of standings()) {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 3 }), (events) => {
        const chat = at(run);
        for (const one of events) {
          chat.event(one);
          sound(chat);
          if (!chat.run) return;
        }
      }),
      { numRuns: inputs },
    );
  }
});

const waiting = new Set(['mend', 'confirm', 'ask', 'leave']);

function sound(chat: Chat) {
  expect(chat.said !== '' || chat.effects.length > 0).toBe(true);
  expect(chat.said).not.toMatch(/undefined|\[object Object/);
  for (const reply of chat.last.replies) {
    for (const { data } of reply.choices ?? []) expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
  }
  if (!chat.run) {
    const [effect] = chat.effects;
    if (effect && String(effect.name) === 'test.done') holds(effect.args);
    return;
  }
  const { answers, mode } = chat.run;
  for (const name of ['S', 'K', 'D', 'N', 'T', 'B']) {
    const figure = answers[name];
    if (figure !== undefined)
      expect(Number.isInteger(figure) && Number(figure) >= 0 && Number(figure) <= 100_000).toBe(true);
  }
  if (!waiting.has(mode)) holds(answers);
}

function holds(answers: Run['answers']) {
  const { S, S_L, S_P, K, D, N, T, B } = answers as Record<string, number | undefined>;
  if (S_L !== undefined) expect(S_L + S_P!).toBe(S);
  if (K !== undefined && S !== undefined) expect(K).toBeLessThanOrEqual(S);
  if (N !== undefined) expect(N).toBeLessThan(1000);
  if ([N, T, B, D].every((one) => one !== undefined)) expect(N! + T! + B!).toBe(D);
}

import { expect, test } from 'vitest';
import type { Rule } from '../../src/conversation/flow/expressions.ts';
import type { Run } from '../../src/conversation/run.ts';
import { step } from '../../src/conversation/step.ts';
import { environment, load, talk } from './chat.ts';
import { richAnswers, richFlow, richOptions } from './rich.ts';

/** 60 questions, each with a relevant of its own, every second one with a rule about the one before. */
const names = Array.from({ length: 60 }, (_, at) => `q${at + 1}`);
const long = `questions:\n  - { name: q0, type: integer }\n${names
  .map((name, at) => {
    const before = `q${at}`;
    return `  - { name: ${name}, type: integer, relevant: q0 > 0, constraint: ${name} + ${before} < 1000, warn: ${name} >= 0 }\n`;
  })
  .join('')}then: test.done\n`;

/** Evaluations of all rules, and answers looked at, during one message. */
function costAt(question: number): { evaluations: number; reads: number } {
  const flow = load(long);
  const texts = Object.fromEntries(['q0', ...names].map((name) => [name, `${name}?`]));
  const chat = talk(flow, { texts }).start();
  for (let at = 0; at < question; at++) chat.send('5');
  expect(chat.run?.at).toBe(`q${question}`);
  const counted = { evaluations: 0, reads: 0 };
  const rules = new Set<Rule>([
    ...flow.nodes.flatMap(({ relevant }) => relevant),
    ...[...flow.checks.values()].flat().map(({ rule }) => rule),
  ]);
  for (const rule of rules) {
    const { run } = rule;
    const counting = (values: Record<string, unknown>) => {
      counted.evaluations++;
      return run(values);
    };
    Object.assign(rule, { run: counting });
  }
  const nodes = new Proxy(flow.nodes, {
    get: (target, name) => {
      if (typeof name === 'string' && /^\d+$/.test(name)) counted.reads++;
      return Reflect.get(target, name);
    },
  });
  step({ ...flow, nodes }, chat.run, { type: 'text', text: '5' }, environment(flow, texts));
  return counted;
}

test('a message costs the same at the second and at the fiftieth question', () => {
  const early = costAt(2);
  const late = costAt(58);
  expect(early.evaluations).toBeGreaterThan(0);
  expect(late.evaluations).toBeLessThanOrEqual(early.evaluations * 1.5);
  expect(late.reads).toBeLessThanOrEqual(early.reads * 1.5);
});

test('a session carries little beside its answers', () => {
  const chat = talk(load(richFlow, 'a_long_flow_name'), {
    ...richOptions,
    facts: { ...richOptions.facts, places: [{ value: '7', label: 'Melati' }] },
  }).start();
  for (const answer of richAnswers.slice(1)) {
    expect(beside(chat.run!), JSON.stringify(chat.run)).toBeLessThan(250);
    chat.send(answer);
  }
});

const beside = ({ answers: _answers, facts: _facts, ...rest }: Run) => Buffer.byteLength(JSON.stringify(rest));

test('a step does not change the run that it is given', () => {
  const chat = talk(load(richFlow), richOptions).start().send('Melati', '45', '50');
  const frozen = freeze(chat.run!);
  for (const text of ['45', 'batal', 'kembali', 'S: 45 D: 40', 'S 60']) {
    step(chat.flow, frozen, { type: 'text', text }, environment(chat.flow, richOptions.texts));
  }
});

function freeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) freeze(inner);
  return Object.freeze(value);
}

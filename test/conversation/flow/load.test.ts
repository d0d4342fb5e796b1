import { describe, expect, test } from 'vitest';
import { FlowError } from '../../../src/conversation/flow/load.ts';
import { load } from '../chat.ts';

const mistake = (yaml: string) => {
  try {
    load(yaml);
  } catch (error) {
    if (error instanceof FlowError) return error.message;
    throw error;
  }
  return 'loaded';
};
const flow = (...questions: string[]) =>
  `questions:\n${questions.map((one) => `  - ${one}\n`).join('')}then: test.done\n`;

describe('a mistake in a flow file is reported with its place', () => {
  test.each([
    ['broken YAML', 'questions: [\nthen: x', /^flows\/test\/proef\.yaml:\d+:\d+ /],
    ['unknown type', flow('{ name: a, type: number }'), /:2:\d+ /],
    ['missing effect', 'questions: [{ name: a, type: text }]', /:1:\d+ /],
    [
      'unknown name',
      flow('{ name: a, type: integer }', '{ name: b, type: integer, constraint: b <= Sx }'),
      /:3:48 unknown name Sx$/,
    ],
    [
      'wrong type',
      flow('{ name: a, type: text }', '{ name: b, type: integer, constraint: b > a }'),
      /:3:43 no such overload: double > string in: b > a$/,
    ],
    ['not a truth', flow('{ name: a, type: integer, relevant: "1 + 1" }'), /must be true or false/],
    ['syntax', flow('{ name: a, type: integer, constraint: "a > " }'), /:2:\d+ /],
    ['a name twice', flow('{ name: a, type: integer }', '{ name: a, type: text }'), /:3:13 the name a is used twice/],
    ['a part twice', flow('{ name: a, type: integer, sexes: true }', '{ name: a_L, type: text }'), /a_L is used twice/],
    ['a name that every object has', flow('{ name: toString, type: integer }'), /toString is not allowed/],
    ['a word of CEL', flow('{ name: list, type: integer }'), /means something else/],
    ['a name too long', flow('{ name: abcdefghijklmnopqrstuvwxyz, type: integer }'), /1 to 20 letters/],
    ['choices of nowhere', flow('{ name: a, type: select_one, choices: places }'), /places is no fetch before a/],
    [
      'with of later',
      flow('{ name: f, type: fetch, from: test.f, with: [a] }', '{ name: a, type: integer }'),
      /a is no question asked before f/,
    ],
    [
      'asks again what it does not look at',
      flow(
        '{ name: a, type: integer }',
        '{ name: b, type: integer }',
        '{ name: f, type: fetch, from: test.f, with: [a], asks_again: b }',
      ),
      /f does not look at b/,
    ],
    [
      'relevant of later',
      flow('{ name: a, type: integer, relevant: b > 1 }', '{ name: b, type: integer }'),
      /depends on b/,
    ],
    ['shown nowhere', flow('{ name: a, type: integer, show: [x] }'), /unknown name x/],
    [
      'worked out from itself',
      flow(
        '{ name: a, type: calculate, calculate: b }',
        '{ name: b, type: calculate, calculate: a }',
        '{ name: c, type: integer }',
      ),
      /worked out from itself/,
    ],
    [
      'a row seen from outside',
      flow(
        '{ name: r, type: repeat, questions: [{ name: a, type: integer }] }',
        '{ name: b, type: integer, constraint: a > 1 }',
      ),
      /unknown name a/,
    ],
  ])('%s', (_, yaml, message) => expect(mistake(yaml)).toMatch(message));
});

test('whole numbers in expressions can be compared with answers', () => {
  const yaml = flow(
    '{ name: N, type: integer }',
    '{ name: f, type: fetch, from: test.f }',
    '{ name: c, type: calculate, calculate: N + 1 }',
    '{ name: D, type: integer, constraint: "c * 2 == D && N in [1, 2] && f.n == 3 && N % 2 == 1 && size(f.list) + 0 == 1 && f.list[0] == \'x\'" }',
  );
  const rule = load(yaml).checks.get('D')?.[0]?.rule;
  expect(rule?.names).toEqual(['N', 'D', 'f']);
  expect(rule?.run({ N: 1, D: 4, f: { n: 3, list: ['x'] } })).toBe(true);
  expect(rule?.run({ N: 1, D: 5, f: { n: 3, list: ['x'] } })).toBe(false);
});

test('the hash depends on the questions and nothing else', () => {
  const one = load(flow('{ name: a, type: integer }'));
  expect(load(`# a remark\n${flow('{ name: a,   type: integer }')}`).hash).toBe(one.hash);
  expect(load(flow('{ name: a, type: integer, max: 5 }')).hash).not.toBe(one.hash);
});

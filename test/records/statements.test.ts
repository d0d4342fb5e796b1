import { expect, test } from 'vitest';
import { inOneRound } from '../../src/records/statements.ts';

const opened = (answer: (keys: number[]) => Map<number, string>) => {
  const asked: number[][] = [];
  const load = inOneRound(async (keys: number[]) => {
    asked.push(keys);
    return answer(keys);
  });
  return { load, asked };
};

test('what many ask for in one round is asked once, and each gets its own', async () => {
  const { load, asked } = opened((keys) => new Map(keys.filter((key) => key < 3).map((key) => [key, `p${key}`])));
  expect(await Promise.all([1, 2, 1, 3].map(load))).toEqual(['p1', 'p2', 'p1', undefined]);
  expect(asked).toEqual([[1, 2, 3]]);
});

test('nothing is remembered: a later question is asked anew', async () => {
  let name = 'Siti';
  const { load } = opened(() => new Map([[1, name]]));
  expect(await load(1)).toBe('Siti');
  name = 'Ani';
  expect(await load(1)).toBe('Ani');
});

test('a question that comes while a statement is under way is not answered by it', async () => {
  const first = Promise.withResolvers<Map<number, string>>();
  const answers = [first.promise, Promise.resolve(new Map([[1, 'new']]))];
  const load = inOneRound((_: number[]) => answers.shift()!);
  const old = load(1);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await load(1)).toBe('new');
  first.resolve(new Map([[1, 'old']]));
  expect(await old).toBe('old');
});

test('a failure reaches all that asked, and only them', async () => {
  let broken = true;
  const { load } = opened(() => {
    if (broken) throw new Error('away');
    return new Map([[1, 'Siti']]);
  });
  const both = await Promise.allSettled([load(1), load(2)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  broken = false;
  expect(await load(1)).toBe('Siti');
});

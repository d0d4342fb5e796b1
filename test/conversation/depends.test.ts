/** A changed answer makes what hung on it open again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { put } from '../../src/conversation/answers/store.ts';
import { loadFlow } from '../../src/conversation/flow/load.ts';
import { type Flow, isQuestion, type Node } from '../../src/conversation/flow/nodes.ts';
import type { Run, Value } from '../../src/conversation/run.ts';
import { openTurn } from '../../src/conversation/turn/turn.ts';
import { flowFiles } from '../../src/inbox/flowbook.ts';
import { chat, environment } from './chat.ts';

const folder = join(import.meta.dirname, '../../flows');
const flows = flowFiles(folder).map((source) => loadFlow({ ...source, text: readFileSync(source.path, 'utf8') }));

/** Each fetch with each answer that it is asked with, unless a draft is claimed under that answer. */
const asked = flows.flatMap((flow) =>
  [...flow.askedWith].flatMap(([name, nodes]) =>
    nodes.filter(({ leaf }) => leaf.type === 'fetch').map((fetch) => [flow.path, name, fetch.name, flow] as const),
  ),
);

test.each(asked)('in %s, another %s opens what %s brought', (_path, name, fetch, flow) => {
  const hanging = [...(flow.choosers.get(fetch) ?? []), ...(flow.defaultedBy.get(fetch) ?? [])];
  const run = answered(flow);
  const turn = openTurn(flow, run, environment(flow));
  const node = flow.byName.get(name)!;
  put(turn, { node, key: name }, { value: other(run.answers[name]!) });
  expect(turn.run.facts).not.toHaveProperty(fetch);
  for (const one of hanging) expect(turn.run.answers, one.name).not.toHaveProperty(one.name);
  // The caller's run stays as it was.
  expect(run).toEqual(answered(flow));
});

test('no flow was left out', () => expect(asked.length).toBeGreaterThan(30));

/** A run in which everything is answered, and every fetch has come. */
function answered(flow: Flow): Run {
  const nodes = flow.nodes.filter((node) => isQuestion(node));
  const fetches = flow.nodes.filter(({ leaf }) => leaf.type === 'fetch');
  return {
    id: 'abcdef',
    flow: flow.path,
    hash: flow.hash,
    mode: 'summary',
    at: '',
    answers: Object.fromEntries(nodes.map((node) => [node.name, example(node)])),
    facts: Object.fromEntries(fetches.map(({ name }) => [name, [{ value: 'x', label: 'X' }]])),
  };
}

const example = ({ leaf }: Node): Value =>
  leaf.type === 'integer' || leaf.type === 'decimal' ? 2023 : leaf.type === 'select_multiple' ? ['x'] : 'x';

const other = (value: Value): Value => (typeof value === 'number' ? value + 1 : Array.isArray(value) ? ['y'] : 'y');

const owner = `
questions:
  - { name: search, type: text }
  - { name: people, type: fetch, from: test.people, with: [search] }
  - { name: who, type: select_one, choices: people }
  - { name: old, type: fetch, from: test.old, with: [who], fills: true }
  - { name: place, type: text }
  - { name: limit, type: fetch, from: test.limit, with: [search] }
  - { name: n, type: integer, confirm: n <= limit.most }
then: test.done
`;
const texts = {
  title: 'Coba',
  search: 'Siapa?',
  'search.label': 'Siapa',
  who: 'Yang mana?',
  'who.label': 'Orang',
  place: 'Di mana?',
  'place.label': 'Tempat',
  n: 'Berapa?',
  'n.label': 'Banyak',
  'n.confirm': '{n} sudah benar?',
};

describe('a person chosen from a list', () => {
  const everybody = [
    { value: '1', label: 'Ani Wijaya' },
    { value: '2', label: 'Budi Santoso' },
  ];
  const facts = {
    people: everybody,
    old: ({ who }: Run['answers']) => ({ answers: { place: who === '1' ? 'Api-Api' : 'Guntung' } }),
    limit: ({ search }: Run['answers']) => ({ most: search === 'ani' ? 10 : 5 }),
  };
  const begin = () => chat(owner, { texts, facts }).start().send('ani', '1', '8');

  test('is asked again when another name is searched, though the list still holds her', () => {
    const talk = begin();
    expect(talk.run?.mode).toBe('summary');
    expect(talk.run?.answers).toEqual({ search: 'ani', who: '1', place: 'Api-Api', n: 8 });
    talk.event({ type: 'text', text: 'budi', question: 'search' });
    expect(talk.said).toBe('Yang mana?');
    // Budi's place is not Ani's, and his limit is another.
    talk.send('2');
    expect(talk.run?.answers.place).toBe('Guntung');
    expect(talk.said).toBe('8 sudah benar?');
  });

  test('keeps what was written by hand instead of what the list had filled in', () => {
    const talk = begin().event({ type: 'text', text: 'Kanaan', question: 'place' });
    expect(talk.run?.answers.place).toBe('Kanaan');
    talk.event({ type: 'text', text: 'budi', question: 'search' }).send('2');
    expect(talk.run?.answers.place).toBe('Kanaan');
  });

  test('a change that is refused puts everything back', () => {
    const hard = owner.replace(
      '{ name: search, type: text }',
      "{ name: search, type: text, constraint: search != 'x' }",
    );
    const talk = chat(hard, { texts: { ...texts, 'search.constraint': 'Tidak boleh.' }, facts })
      .start()
      .send('ani', '1', '8');
    const before = JSON.stringify(talk.run?.answers);
    talk.event({ type: 'text', text: 'x', question: 'search' });
    expect(JSON.stringify(talk.run?.answers)).toBe(before);
  });

  test('an answer that came before the fact is held against its rule', () => {
    const early = owner.replace('  - { name: limit', '  - { name: again, type: note }\n  - { name: limit');
    const talk = chat(early, { texts: { ...texts, again: 'Catatan.' }, facts }).start(undefined, {
      n: 9,
      search: 'budi',
    });
    talk.send('2');
    expect(talk.run?.mode).toBe('confirm');
    expect(talk.said).toContain('9 sudah benar?');
  });
});

import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkFlows, type TextKey } from '../../../src/conversation/flow/check-flows.ts';
import { findings } from '../../../src/flows.ts';
import { load } from '../chat.ts';

const flow = load(`
menu: 1
questions:
  - { name: f, type: fetch, from: test.f }
  - { name: S, type: integer }
  - { name: D, type: integer, constraint: D <= S && f.n > 0, show: [f, S] }
  - { name: kind, type: select_one, choices: [a, b] }
  - { name: lost, type: note, relevant: "kind == 'c'" }
then: test.done
`);
const texts: Record<string, string[]> = {
  title: [],
  start: [],
  S: [],
  'S.label': [],
  D: ['S', 'f_name'],
  'D.label': [],
  'D.constraint': ['D', 'S', 'f_n'],
  kind: [],
  'kind.label': [],
  'kind.opt-a': [],
  'kind.opt-b': [],
  lost: [],
};
const keysOf = (of: Record<string, string[]>): TextKey[] =>
  ['id', 'en'].flatMap((language) =>
    Object.entries(of).map(([id, variables], at) => ({
      key: `test/proef:${id}`,
      file: `${language}.ftl`,
      line: at + 1,
      language,
      variables,
    })),
  );
const said = (of: Record<string, string[]>, offers?: Parameters<typeof checkFlows>[2]) =>
  checkFlows([flow], keysOf(of), offers).map(
    ({ file, line, column, sentence }) => `${file}:${line}:${column} ${sentence}`,
  );
const lost = 'flows/test/proef.yaml:8:5 lost is never asked: its relevant is always false';

test('a question that no choice leads to is found', () => {
  expect(said(texts)).toEqual([lost]);
});

test('a missing text is reported where it is needed', () => {
  const { 'kind.opt-b': _, 'D.constraint': __, start: ___, ...rest } = texts;
  expect(said(rest)).toEqual([
    'flows/test/proef.yaml:1:1 the text test/proef:start is missing',
    'flows/test/proef.yaml:7:5 the text test/proef:kind.opt-b is missing',
    'flows/test/proef.yaml:6:5 the text test/proef:D.constraint is missing',
    lost,
  ]);
});

test('unknown names in texts and unused texts are reported where they are written', () => {
  expect(said({ ...texts, S: ['K'], 'kind.hint': ['kind'], old: [] }).filter((one) => one.startsWith('id'))).toEqual([
    'id.ftl:3:1 { $K } is not known in S: name it in `show` or in the rule',
    'id.ftl:13:1 { $kind } is not known in kind.hint: name it in `show` or in the rule',
    'id.ftl:14:1 nothing uses the text old',
  ]);
});

test('a text that is written twice in one language is an error: only the later one would be read', () => {
  const keys = [...keysOf(texts), { key: 'test/proef:S', file: 'id.ftl', line: 40, language: 'id', variables: [] }];
  expect(checkFlows([flow], keys).filter(({ sentence }) => sentence.includes('twice'))).toEqual([
    { file: 'id.ftl', line: 40, column: 1, sentence: 'test/proef:S is written twice' },
  ]);
});

test('a text that English lacks is a warning', () => {
  const keys = keysOf(texts).filter(({ language, key }) => language === 'id' || !key.endsWith(':S'));
  expect(checkFlows([flow], keys).filter(({ warning }) => warning)).toMatchObject([
    { file: 'id.ftl', line: 3, sentence: 'test/proef:S has no English text' },
  ]);
});

test('a lookup or effect that no room offers is reported', () => {
  expect(said(texts, { lookups: ['test.f'], effects: ['test.done'] })).toEqual([lost]);
  expect(said(texts, { lookups: [], effects: [] })).toEqual([
    lost,
    'flows/test/proef.yaml:4:5 no room offers the lookup test.f',
    'flows/test/proef.yaml:9:7 no room offers the effect test.done',
  ]);
});

test.each(['stops', 'joins', 'corrects'])('only one flow may say `%s` of itself', (mark) => {
  const first = load(`${mark}: true\nthen: test.one`, 'one');
  const found = checkFlows([first, load(`${mark}: true\nthen: test.two`, 'two')], []);
  expect(found.filter(({ sentence }) => sentence.includes(mark))).toEqual([
    { file: 'flows/test/two.yaml', line: 1, column: 1, sentence: `another flow says \`${mark}\` already` },
  ]);
});

test("the program's own flows and texts have no mistakes", () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  expect(findings(root).filter(({ warning }) => !warning)).toEqual([]);
});

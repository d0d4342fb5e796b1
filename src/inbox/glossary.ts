/** `apa itu BGM`, `beda O sama B apa`: what letters, rates and words mean, by the definitions that the figures of a
 *  page lead to (locales/<language>/inbox/glossary.ftl); any other letter of a report in the words of its own question and hint. */
import { fieldsOf } from '../conversation/answers/names.ts';
import { flowKey } from '../conversation/flow/flow-texts.ts';
import type { Flow } from '../conversation/flow/nodes.ts';
import type { PasteField } from '../conversation/reader.ts';
import type { Reply, Text } from '../conversation/run.ts';
import type { TextKey } from '../names.ts';
import type { Question } from '../room.ts';
import { fold } from '../texts/reading/fold.ts';
import type { TurnState } from './turn-state.ts';

/** A longer name is an ordinary word of the sentence: `naik`, `lahir`. */
const longestTerm = 3;
const mostTerms = 4;

export function explained(turn: TurnState, question: Question): Reply[] | undefined {
  if (!question.says('inbox/words:defines')) return undefined;
  const { deps, session } = turn;
  const { ids, rest } = termsIn(question.words, deps.texts.list(session.language, 'inbox/glossary:terms'));
  return told(turn, ids, rest);
}

/** Only where every word of it belongs to such a question, so that it may go before what else the words could mean: `apa itu rtl` at a question
 *  that takes any text, `kalau anak tidak datang ditulis apa` where a child's name is looked for. Many questions need no `apa itu`. */
export function explainedWhole(turn: TurnState, question: Question): Reply[] | undefined {
  const { texts } = turn.deps;
  const list = (id: 'terms' | 'questions') => texts.list(turn.session.language, `inbox/glossary:${id}`);
  const terms = [...list('questions'), ...(question.says('inbox/words:defines') ? list('terms') : [])];
  const { ids, rest } = termsIn(question.words, terms);
  if (ids.length === 0) return undefined;
  const left = new Set(rest.split(' '));
  const around = ['inbox/words:defines', 'inbox/words:around', 'inbox/words:asks', 'inbox/glossary:beside'] as const;
  return question.rest(...around).some((word) => left.has(word)) ? undefined : told(turn, ids, '');
}

/** A word of it by itself, where nothing else is open: `dehidrasi`. What may also tell how it is (`sudah diperiksa`, `tidak naik`) is none of these: she
 *  would take it for noted. */
export function explainedAlone(turn: TurnState, question: Question): Reply[] | undefined {
  const list = (id: 'terms' | 'alone') => turn.deps.texts.list(turn.session.language, `inbox/glossary:${id}`);
  const { ids, rest } = termsIn(question.words, list('terms'));
  const plain = ids.length > 0 && /^[\s-]*$/.test(rest) && ids.every((id) => list('alone').includes(id));
  return plain ? told(turn, ids, '') : undefined;
}

function told({ deps, session }: TurnState, ids: readonly string[], rest: string): Reply[] | undefined {
  const fields = deps.flows
    .all()
    .filter((flow) => flow.drafts && flow.corrects)
    .flatMap((flow) => fieldsOf(flow, deps.texts, session.language).map((field) => ({ flow, field })))
    .filter(({ field }) => termsOf(field).some((term) => rest.includes(` ${fold(term)} `)));
  const parts = [
    ...ids.slice(0, mostTerms).map((id): Text => ({ key: `inbox/glossary:${id}` as TextKey })),
    ...fields.slice(0, mostTerms).map(({ flow, field }) => meaning({ deps, session }, flow, field)),
  ];
  return parts.length > 0 ? [{ parts }] : undefined;
}

/** Which texts the words ask for, in the order in which they are named, and what is left of the sentence. `D/S` is neither D nor S. */
function termsIn(words: readonly string[], terms: readonly string[]): { ids: string[]; rest: string } {
  const known = terms.map((one) => one.split('=')).map(([term = '', id = '']) => ({ term: fold(term), id }));
  let rest = ` ${words.join(' ')} `;
  const found: { id: string; at: number }[] = [];
  for (const { term, id } of known.sort((a, b) => b.term.length - a.term.length)) {
    const at = rest.indexOf(` ${term} `);
    if (at < 0) continue;
    found.push({ id, at });
    rest = `${rest.slice(0, at + 1)}${'-'.repeat(term.length)}${rest.slice(at + 1 + term.length)}`;
  }
  const ids = found.sort((a, b) => a.at - b.at).map(({ id }) => id);
  return { ids: [...new Set(ids)], rest };
}

/** What a field is called for short. */
const termsOf = ({ name, names }: PasteField) =>
  [name, ...names].filter((one) => one === name || one.replace(/\s/g, '').length <= longestTerm);

/** `*Bulan lalu tidak ditimbang (O)*: …`, with the question and its hint. */
function meaning(
  { deps: { texts }, session: { language } }: Pick<TurnState, 'deps' | 'session'>,
  flow: Flow,
  { name }: PasteField,
): Text {
  const lines = [`${name}.label`, name, `${name}.hint`].flatMap((id) => {
    const key = flowKey(flow, id);
    return texts.has(key) ? [texts.render(language, { key })] : [];
  });
  const [label = name, ...rest] = lines;
  return { literal: `*${label}*\n${rest.join('\n')}` };
}

/** `apa itu BGM`, `beda O sama B apa`: what the letters of a report mean, in the words of its own questions and hints. */
import { fieldsOf } from '../conversation/answers/names.ts';
import { flowKey } from '../conversation/flow/flow-texts.ts';
import type { Flow } from '../conversation/flow/nodes.ts';
import type { PasteField } from '../conversation/reader.ts';
import type { Reply, Text } from '../conversation/run.ts';
import type { Question } from '../room.ts';
import { fold } from '../texts/reading/fold.ts';
import type { TurnState } from './turn-state.ts';

/** A longer name is an ordinary word of the sentence: `naik`, `lahir`. */
const longestTerm = 3;
const mostTerms = 4;

export function explained(turn: TurnState, question: Question): Reply[] | undefined {
  if (!question.says('inbox/words:defines')) return undefined;
  const { deps, session } = turn;
  const general = deps.texts.list(session.language, 'inbox/glossary:terms').filter((term) => isSaid(question, term));
  const fields = deps.flows
    .all()
    .filter((flow) => flow.drafts && flow.corrects)
    .flatMap((flow) => fieldsOf(flow, deps.texts, session.language).map((field) => ({ flow, field })))
    .filter(({ field }) => termsOf(field).some((term) => isSaid(question, term)));
  const parts = [
    ...fields.slice(0, mostTerms).map(({ flow, field }) => meaning(turn, flow, field)),
    ...general
      .slice(0, mostTerms)
      .map((term): Text => ({ key: `inbox/glossary:${fold(term).replaceAll(' ', '-')}` as never })),
  ];
  return parts.length > 0 ? [{ parts }] : undefined;
}

const isSaid = ({ words }: Question, term: string) => ` ${words.join(' ')} `.includes(` ${fold(term)} `);

/** What a field is called for short. */
const termsOf = ({ name, names }: PasteField) =>
  [name, ...names].filter((one) => one === name || one.replace(/\s/g, '').length <= longestTerm);

/** `*Bulan lalu tidak ditimbang (O)*: …`, with the question and its hint. */
function meaning({ deps: { texts }, session: { language } }: TurnState, flow: Flow, { name }: PasteField): Text {
  const lines = [`${name}.label`, name, `${name}.hint`].flatMap((id) => {
    const key = flowKey(flow, id);
    return texts.has(key) ? [texts.render(language, { key })] : [];
  });
  const [label = name, ...rest] = lines;
  return { literal: `*${label}*\n${rest.join('\n')}` };
}

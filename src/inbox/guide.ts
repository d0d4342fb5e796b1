/** `bantuan rekap`, `cara periksa`, `bagaimana mengirim rekap`: how a thing is done, in the words that the guides in docs/ hold as well
 *  (`guide` of the flow's texts, `write-guides.ts`). What is asked of a figure or an area is no question of how. */
import { flowKey } from '../conversation/flow/flow-texts.ts';
import type { Flow } from '../conversation/flow/nodes.ts';
import type { Reply, Text } from '../conversation/run.ts';
import type { Question } from '../room.ts';
import { fold } from '../texts/reading/fold.ts';
import { mayStart } from './run-flow.ts';
import { person, type TurnState, word } from './turn-state.ts';

const mostGuides = 2;

export async function guided(turn: TurnState, question: Question): Promise<Reply | undefined> {
  const flows = asked(turn, question);
  if (flows.length === 0) return undefined;
  const who = await person(turn);
  const hers = flows.filter((flow) => mayStart(flow, who));
  const titleOf = (flow: Flow): Text => ({ key: flowKey(flow, 'title') });
  const titled = (flow: Flow) => turn.deps.texts.render(turn.session.language, titleOf(flow));
  if (hers.length === 0) return { parts: flows.map((flow) => word('not-yours', { title: titled(flow) })) };
  return {
    parts: hers.map((flow) => ({ literal: [`*${titled(flow)}*`, ...said(turn, flow)].join('\n') })),
    choices: hers.map((flow) => ({ data: `!start.${flow.path}`, label: titleOf(flow) })),
  };
}

/** What it is for, how it is done, or else an example. */
function said({ deps: { texts }, session: { language } }: TurnState, flow: Flow): string[] {
  const has = (id: string) => texts.has(flowKey(flow, id));
  const ids = has('guide') ? ['about', 'guide'] : ['about'];
  const lines = ids.filter(has).map((id) => texts.render(language, { key: flowKey(flow, id) }));
  if (has('guide')) return lines;
  const typed = has('example')
    ? texts.render(language, { key: flowKey(flow, 'example') })
    : texts.list(language, flowKey(flow, 'start'))[0];
  return typed ? [...lines, texts.render(language, word('guide-type', { example: typed }))] : lines;
}

/** The flows of which the sentence asks how they are done; none where it says more than that. */
function asked(turn: TurnState, question: Question): Flow[] {
  const { texts, flows } = turn.deps;
  const { language } = turn.session;
  const plainly = question.says('inbox/words:helps');
  if (!plainly && !question.says('inbox/words:helps-doing')) return [];
  const left = new Set(question.rest('inbox/words:helps', 'inbox/words:helps-doing', 'inbox/words:around'));
  const around = new Set(texts.list(language, 'inbox/words:helps-around').map(fold));
  const acts = new Set(texts.list(language, 'inbox/words:acts').map(fold));
  const words = question.words.filter((one) => left.has(one) || left.has(one.replace(/nya$/, '')));
  const starts = new Map(
    flows
      .all()
      .filter((flow) => !flow.joins && texts.has(flowKey(flow, 'about')))
      .flatMap((flow) => {
        // `bantuan kms`: as the menu and the buttons name it.
        const named = [
          texts.render(language, { key: flowKey(flow, 'title') }),
          ...texts.list(language, flowKey(flow, 'start')),
        ];
        return named.map((one): [string, Flow] => [fold(one), flow]);
      }),
  );
  const found = new Set<Flow>();
  let does = plainly;
  for (let at = 0; at < words.length; ) {
    const here = startAt(starts, words, at);
    does ||= rootsOf(words[at]!).some((one) => acts.has(one));
    if (here) found.add(here.flow);
    else if (!around.has(words[at]!)) return [];
    at += here?.length ?? 1;
  }
  return does ? [...found].slice(0, mostGuides) : [];
}

const longestStart = 4;

function startAt(starts: ReadonlyMap<string, Flow>, words: readonly string[], at: number) {
  for (let length = Math.min(longestStart, words.length - at); length > 0; length--) {
    const [first = '', ...others] = words.slice(at, at + length);
    for (const root of rootsOf(first)) {
      const flow = starts.get([root, ...others].join(' '));
      if (flow) return { flow, length };
    }
  }
  return undefined;
}

/** `mengirimkan` is `kirim`, `memeriksa` is `periksa`: a verb as it may stand in a start word. */
function rootsOf(word: string): string[] {
  const bare = /^me(?:ng|ny|m|n)?(?=\p{L}{3})/u.exec(word)?.[0];
  const stems = [word];
  if (bare !== undefined) {
    const rest = word.slice(bare.length);
    stems.push(rest, word.slice(2), ...'kpts'.split('').map((letter) => letter + rest));
  }
  return stems.flatMap((stem) => [stem, stem.replace(/(?:kan|nya)$/, '')]);
}

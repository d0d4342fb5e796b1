/** All flows of the program by path and by the words that start them. Read once, when the house is opened. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Flow, type FlowSource, loadFlow } from '../conversation/flow/load.ts';
import type { EffectName } from '../names.ts';

interface Lists {
  /** The words of a text, one by one. */
  list(language: string, key: string): string[];
}

export interface FlowBook {
  /** By `<room>/<flow>`. */
  get(path: string): Flow | undefined;
  /** In the order of the menu. */
  all(): Flow[];
  /** The effect that ends all messages to a person: that of the flow which `stops`. */
  stop?: EffectName;
  /** The flow by which a stranger joins: the one that says `joins`. */
  joining?: Flow;
  /** The flow in which a person corrects what she filed: the one that says `corrects`. */
  correction?: Flow;
  /** The flow whose start word the text begins with, and what follows the word. */
  startedBy(language: string, text: string): Begun | undefined;
}

/** `mentioned`: the text only names it, somewhere in a sentence. */
export interface Begun {
  flow: Flow;
  rest: string;
  mentioned?: boolean;
}

export function openFlowBook(dir: string, texts: Lists): FlowBook {
  const flows = flowFiles(dir)
    .map(loadFlow)
    .sort((a, b) => (a.menu ?? 99) - (b.menu ?? 99));
  const byPath = new Map<string, Flow>(flows.map((flow) => [flow.path, flow]));
  const byLanguage = new Map<string, Map<string, Flow>>();

  function startWords(language: string) {
    const known = byLanguage.get(language);
    if (known) return known;
    const words = new Map(
      flows.flatMap((flow) => texts.list(language, `${flow.path}:start`).map((one) => [one, flow])),
    );
    byLanguage.set(language, words);
    return words;
  }

  return {
    get: (path) => byPath.get(path),
    all: () => flows,
    stop: flows.find(({ stops }) => stops)?.then,
    joining: flows.find(({ joins }) => joins),
    correction: flows.find(({ corrects }) => corrects),
    startedBy: (language, text) => startedBy(startWords(language), text),
  };
}

/** The longest start word wins. It must stand alone: `lapor S: 45` starts `lapor`, and `laporan` does not. */
function startedBy(words: Map<string, Flow>, text: string): Begun | undefined {
  const plain = text.toLowerCase().trimStart();
  let found: { flow: Flow; word: string } | undefined;
  for (const [word, flow] of words) {
    if (!plain.startsWith(word) || /^[\p{L}\d]/u.test(plain.slice(word.length))) continue;
    if (!found || word.length > found.word.length) found = { flow, word };
  }
  if (found) return { flow: found.flow, rest: text.trimStart().slice(found.word.length).trim() };
  return mentioned(words, plain);
}

/** A short sentence that names just one flow, such as `mau lapor bu`. */
function mentioned(words: Map<string, Flow>, plain: string): Begun | undefined {
  const said = plain.split(/[^\p{L}\d]+/u).filter(Boolean);
  if (said.length > 5) return undefined;
  const named = new Set(said.map((word) => words.get(word)).filter((flow) => flow !== undefined));
  const [flow] = named;
  return flow && named.size === 1 ? { flow, rest: '', mentioned: true } : undefined;
}

/** Files beside the flows that hold days and hours, not chats. */
const noFlow = /(reminders|holidays)\.yaml$/;

/** Every flow file below `dir`, flows/<room>/<flow>.yaml, in the order of their names. */
export function flowFiles(dir: string): FlowSource[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml') && !noFlow.test(file))
    .sort()
    .map((file) => {
      const [room = '', flow = ''] = file.replace(/\.yaml$/, '').split(/[\\/]/);
      const path = join(dir, file);
      return { path, room, flow, text: readFileSync(path, 'utf8') };
    });
}

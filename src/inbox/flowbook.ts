/** All flows of the program by path and by the words that start them. Read once, when the house is opened. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Flow, type FlowSource, loadFlow } from '../conversation/flow/load.ts';
import type { EffectName } from '../names.ts';
import { type Begun, openStartWords, type StartWords } from './start-words.ts';

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
  /** The flow whose start word the text is, begins with, or names. */
  startedBy(language: string, text: string): Begun | undefined;
  /** The flows that a sentence names, at most three. */
  named(language: string, text: string): Flow[];
}

export function openFlowBook(dir: string, texts: Lists): FlowBook {
  const flows = flowFiles(dir)
    .map(loadFlow)
    .sort((a, b) => (a.menu ?? 99) - (b.menu ?? 99));
  const byPath = new Map<string, Flow>(flows.map((flow) => [flow.path, flow]));
  const byLanguage = new Map<string, StartWords>();

  function startWords(language: string): StartWords {
    const known = byLanguage.get(language);
    if (known) return known;
    const opened = openStartWords(flows, (key) => texts.list(language, key));
    byLanguage.set(language, opened);
    return opened;
  }

  return {
    get: (path) => byPath.get(path),
    all: () => flows,
    stop: flows.find(({ stops }) => stops)?.then,
    joining: flows.find(({ joins }) => joins),
    correction: flows.find(({ corrects }) => corrects),
    startedBy: (language, text) => startWords(language).begun(text),
    named: (language, text) => startWords(language).named(text),
  };
}

/** Files beside the flows that hold days and hours, not chats. */
const noFlow = /(reminders|holidays)\.yaml$/;

/** Every flow file below `dir`, flows/<room>/<flow>.yaml, in the order of their names. Folders of a room hold data: rules, papers. */
export function flowFiles(dir: string): FlowSource[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml') && !noFlow.test(file) && file.split(/[\\/]/).length === 2)
    .sort()
    .map((file) => {
      const [room = '', flow = ''] = file.replace(/\.yaml$/, '').split(/[\\/]/);
      const path = join(dir, file);
      return { path, room, flow, text: readFileSync(path, 'utf8') };
    });
}

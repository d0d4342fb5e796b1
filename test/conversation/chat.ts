/** A chat with the bare engine: what is said, tapped and answered, with the run saved and loaded between any two events. */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Flow, loadFlow } from '../../src/conversation/flow/load.ts';
import type { Effect, Event, Reply, Run, Step, Text } from '../../src/conversation/run.ts';
import { type Env, step } from '../../src/conversation/step.ts';
import { openTexts } from '../../src/texts/texts.ts';

const house = openTexts(engineLocales());

/** The texts of a test flow, as `id: text` and `id.attribute: text`; everything else comes from the real locale files. */
export type FlowTexts = Record<string, string>;

export interface Chat {
  flow: Flow;
  last: Step;
  run: Run | null;
  /** Everything that the last event said, rendered. */
  said: string;
  /** Labels of the buttons of the last reply. */
  buttons: string[];
  effects: Effect[];
  start(text?: string, args?: Run['answers']): Chat;
  send(...texts: string[]): Chat;
  event(event: Event): Chat;
  /** Taps the button with this label. */
  tap(label: string): Chat;
}

export interface ChatOptions {
  texts?: FlowTexts;
  /** What lookups and draft claims answer, by name. */
  facts?: Record<string, unknown | ((args: Run['answers']) => unknown)>;
  name?: string;
  language?: string;
}

export const load = (yaml: string, flow = 'proef') =>
  loadFlow({ path: `flows/test/${flow}.yaml`, room: 'test', flow, text: yaml });

export function environment(flow: Flow, own: FlowTexts = {}, language = 'id'): Env {
  const prefix = `${flow.path}:`;
  const fill = (text: string, args: Record<string, unknown> = {}) =>
    text.replace(/\{(\w+)\}/g, (_, name) => String(args[name]));
  const mine = (key: string) =>
    key.startsWith(prefix) ? (own[key.slice(prefix.length)] ?? `?${key.slice(prefix.length)}`) : undefined;
  return {
    reader: house.reader(language),
    today: '2026-11-22',
    language,
    stop: 'directory.stop',
    texts: {
      render: (to, text) => {
        const found = 'key' in text ? mine(text.key) : undefined;
        return found === undefined ? house.render(to, text) : fill(found, 'key' in text ? text.args : {});
      },
      has: (key) => (key.startsWith(prefix) ? key.slice(prefix.length) in own : house.has(key)),
      list: (to, key) =>
        key.startsWith(prefix) ? (own[key.slice(prefix.length)] ?? '').split('|').filter(Boolean) : house.list(to, key),
    },
  };
}

export function chat(yaml: string, options: ChatOptions = {}): Chat {
  return talk(load(yaml, options.name), options);
}

export function talk(flow: Flow, options: ChatOptions = {}, run: Run | null = null): Chat {
  const env = environment(flow, options.texts, options.language);
  const words = (text: Text) => env.texts.render(env.language, text);
  const told: Reply[] = [];
  const self: Chat = {
    flow,
    run,
    last: { run, replies: [], effects: [] },
    said: '',
    buttons: [],
    effects: [],
    start: (text, args) =>
      self.event({ type: 'start', run: 'abcdef', ...(text === undefined ? {} : { text }), ...(args ? { args } : {}) }),
    send: (...texts) => {
      for (const text of texts) self.event({ type: 'text', text });
      return self;
    },
    tap: (label) => {
      const choice = told.flatMap(({ choices }) => choices ?? []).find((one) => words(one.label) === label);
      if (!choice) throw new Error(`no button ${label} among ${self.buttons.join(' | ')}`);
      const rest = choice.data.slice(choice.data.indexOf('.') + 1);
      const at = rest.lastIndexOf('.');
      return self.event({ type: 'choice', question: rest.slice(0, at), value: rest.slice(at + 1) });
    },
    event: (event) => {
      told.length = 0;
      self.effects = [];
      let next: Event | undefined = event;
      while (next) {
        self.last = step(flow, save(self.run), next, env);
        self.run = save(self.last.run);
        told.push(...self.last.replies);
        self.effects.push(...self.last.effects);
        next = self.last.wanted && answerTo(self.last.wanted, options);
      }
      self.said = told.flatMap(({ parts }) => parts.map(words)).join('\n');
      self.buttons = told.flatMap(({ choices }) => (choices ?? []).map(({ label }) => words(label)));
      return self;
    },
  };
  return self;
}

/** As a session store would. */
const save = (run: Run | null): Run | null => (run === null ? null : JSON.parse(JSON.stringify(run)));

function answerTo(wanted: NonNullable<Step['wanted']>, { facts = {} }: ChatOptions): Event {
  const key = wanted.lookup === 'draft_take' ? 'draft_take' : wanted.name;
  const fact = facts[key];
  const value =
    typeof fact === 'function' ? fact(wanted.args) : wanted.lookup === 'draft' ? (fact ?? { state: 'new' }) : fact;
  return { type: 'fact', name: wanted.name, value: value === undefined ? null : JSON.parse(JSON.stringify(value)) };
}

/** Only the engine's own texts, so that these tests say nothing about other rooms. */
function engineLocales(): string {
  const dir = mkdtempSync(join(tmpdir(), 'engine-locales-'));
  for (const language of ['id', 'en']) {
    cpSync(new URL(`../../locales/${language}/conversation`, import.meta.url), join(dir, language, 'conversation'), {
      recursive: true,
    });
  }
  return dir;
}

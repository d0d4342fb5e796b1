/** Reads a message of the bot as a person does: which question does it ask, or what has happened? */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { TextKey } from '../../src/names.ts';
import { openTexts } from '../../src/texts/texts.ts';

export type Asked =
  | { is: 'question'; name: string }
  | { is: 'summary' | 'filed' }
  /** Any other message. It fails a proof in which nobody does anything odd. */
  | { is: 'other' };

export interface Understood {
  asked: Asked;
  /** The bot says that it has lost the last message. */
  interrupted: boolean;
}

interface Node {
  name: string;
  questions?: Node[];
}

const root = join(import.meta.dirname, '../..');
const flow = 'reporting/lapor';
const plain = (text: string) => text.replaceAll('*', '').trim();

/** Names of the questions of `lapor` with the first line of their Indonesian texts. */
export function openQuestions(): { read(text: string): Understood; names: string[] } {
  const texts = openTexts(join(root, 'locales'));
  const firstLine = (key: TextKey, args?: Record<string, string>) =>
    plain(texts.render('id', { key, args })).split('\n')[0]!;
  const { questions } = parse(readFileSync(join(root, `flows/${flow}.yaml`), 'utf8')) as { questions: Node[] };
  const names = questions.flatMap((node) => [node, ...(node.questions ?? [])]).map((node) => node.name);
  const asking = names
    .filter((name) => texts.has(`${flow}:${name}`) && texts.has(`${flow}:${name}.label`))
    // The flow's own file names its questions, so the compiler does not know them; the line above does.
    .map((name) => ({ name, line: firstLine(`${flow}:${name}` as TextKey) }));
  const title = texts.render('id', { key: `${flow}:title` });
  const summary = firstLine('conversation/engine:summary', { title });
  const filed = firstLine(`${flow}:filed`, { posyandu: '|', month: '|' }).split('|').at(-1)!.trim().slice(0, 20);
  const interrupted = firstLine('inbox/inbox:interrupted');

  function asked(text: string): Asked {
    if (text.includes(filed)) return { is: 'filed' };
    if (text.includes(summary)) return { is: 'summary' };
    const found = asking
      .map(({ name, line }) => ({ name, at: text.lastIndexOf(line) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => b.at - a.at)[0];
    return found ? { is: 'question', name: found.name } : { is: 'other' };
  }

  return {
    names: asking.map(({ name }) => name),
    read: (text) => ({ asked: asked(plain(text)), interrupted: text.includes(interrupted) }),
  };
}

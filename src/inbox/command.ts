/** What a text means that no question waits for: a command or start word, a pasted report, or nothing that we know. */

import { pasted } from '../conversation/events/paste.ts';
import type { Flow } from '../conversation/flow/load.ts';
import { codedWord, codeInOnePart } from './meaning.ts';
import { menu } from './menu.ts';
import { playEvent, start } from './playing.ts';
import { contextOf, person, type Stage, say, word } from './stage.ts';

/** `asked`: a question is open and has said already that it did not understand; then only a clear command counts. */
export async function command(stage: Stage, text: string, asked = false): Promise<void> {
  const { flows, texts, codes } = stage.house;
  const { language, person: known } = stage.session;
  const plain = text.replace(/^\/(\w+)(@\w+)?/, '$1');
  const begun = flows.startedBy(language, plain);
  // A bare `/start` or `gabung`: who has joined wants the menu, a stranger is told how to join, with the button for her number.
  const idle = begun?.flow.path === 'directory/gabung' && !begun.rest;
  if (begun && !idle) {
    if (asked) stage.replies.length = 0;
    if (stage.session.run?.flow === begun.flow.path) return goOn(stage, begun.flow, begun.rest);
    return start(stage, begun.flow, begun.rest === '' ? {} : { text: begun.rest });
  }
  const item = known === undefined ? undefined : codeInOnePart(plain, codes);
  // In a report that is being filled in it may be a slip of a figure.
  if (item && !(asked && stage.session.draft !== undefined)) {
    stage.replies.length = 0;
    stage.effects.push({ name: `!${item.room}.${item.action}`, args: { argument: item.argument } });
    return;
  }
  if (known !== undefined && (await withoutNumber(stage, plain))) return;
  if (asked) return;
  const joining = flows.get('directory/gabung')!;
  if (known === undefined) return start(stage, joining, plain === '' ? {} : { text: plain });
  const reader = texts.reader(language);
  const said = reader.word(plain);
  if (said === 'thanks') return say(stage, word('you-are-welcome'));
  if (said === 'help') return say(stage, word('help'));
  const report = flows.all().find((flow) => flow.drafts && pasted(flow, plain, reader, texts, language));
  if (report) return start(stage, report, { text });
  return menu(stage, await person(stage));
}

/** A coded word without its number (`batal`, `mengerti`): its room tells what can be meant. false: nothing. */
async function withoutNumber(stage: Stage, text: string): Promise<boolean> {
  const { codes, offers } = stage.house;
  const meant = codedWord(text, codes);
  const name = `${meant?.room}.which_${meant?.action}`;
  if (!(await offers.lookups[name]?.(await contextOf(stage), {}))) return false;
  stage.replies.length = 0;
  stage.effects.push({ name, args: {} });
  return true;
}

/** `lapor` in the middle of a report means this one; `lapor september` may name a month that it is not about. */
export async function goOn(stage: Stage, flow: Flow, rest = ''): Promise<void> {
  if (rest !== '' && (await playEvent(stage, flow, { type: 'text', text: rest }))) return;
  stage.replies.length = 0;
  await playEvent(stage, flow, { type: 'resume' });
}

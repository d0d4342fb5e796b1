/** Handles a text that no question waits for. The order: what our newest messages offer, a command that stands alone, what is urgent, a command
 *  with something that its flow understands, a pasted report, what a room hears or knows, and at last an offer. */

import { pasted } from '../conversation/events/paste.ts';
import type { Flow } from '../conversation/flow/load.ts';
import type { EffectName } from '../names.ts';
import type { Heard } from '../room.ts';
import { fold } from '../texts/reading/fold.ts';
import { type CodedWord, codedWord, codeInOnePart } from './coded-words.ts';
import { helpFor, menu, notUnderstood, offerFlows, withoutWords } from './idle.ts';
import { takeNearlyOffered, takeOffered } from './offered.ts';
import { takeOfferedBefore } from './offered-before.ts';
import { goOn, goOnWith, keepsAnswers, mayStart, refuseFlow, runFlow, startFlow } from './run-flow.ts';
import { spoken } from './sentence-words.ts';
import type { Begun } from './start-words.ts';
import { asksBack, takeBack } from './take-back.ts';
import { choosesOnly, takes } from './takes.ts';
import { define, defineAlone, guide, meant, sentenceOf, tell } from './telling.ts';
import { contextOf, person, say, type TurnState, word } from './turn-state.ts';

/** `asked`: the open question has already said that it did not understand. Then only a clear command counts. */
export async function command(turn: TurnState, text: string, asked = false): Promise<void> {
  const { media } = turn.message;
  const plain = text.replace(/^\/(\w+)(@\w+)?/, '$1').trim();
  if (plain === '') return asked ? undefined : withoutWords(turn);
  const before = turn.replies.length;
  await read(turn, plain, asked);
  // Nothing takes a photo that comes with a command, and nobody shall think that it was kept.
  if (media && !asked) turn.replies.splice(before, 0, { parts: [word('photo-not-kept')] });
}

async function read(turn: TurnState, text: string, asked: boolean): Promise<void> {
  const known = turn.session.person !== undefined;
  const isOther = async () => {
    const heard = known ? await hear(turn, text) : undefined;
    return heard !== undefined && !heard.vague;
  };
  if (await takeOffered(turn, text, isOther)) return;
  if (asksBack(turn, text)) return takeBack(turn);
  // `bukan saya` answers a question about her account, and does not ask what is held about her.
  if (known && (await withoutNumber(turn, text))) return;
  const begun = turn.deps.flows.startedBy(turn.session.language, text);
  const barred = begun && known && (await isBarred(turn, begun));
  const alone = begun?.how === 'alone' && !barred;
  // `ya, buka bu` below a message that offers `Ya, buka` is its button; the word by itself begins its flow.
  if (alone && known && fold(text) !== begun.word && (await takeOfferedBefore(turn, text))) return;
  if (alone) return startAlone(turn, begun, text, asked);
  // Before the rooms: `bagaimana kirim rekap` asks, and sends or shows nothing.
  if (known && ((await define(turn, text)) || (await guide(turn, text)))) return;
  if (asked && asksMenu(turn, text)) return menuAbove(turn);
  const heard = known ? await hear(turn, text) : undefined;
  if (heard?.urgent || (barred && heard && !heard.vague)) return act(turn, heard);
  if (begun?.how === 'alone') return startAlone(turn, begun, text, asked);
  if (begun && (await startWith(turn, begun, asked))) return;
  const report = asked ? undefined : reportIn(turn, text);
  if (report && known) return (await meant(turn, text)) ? undefined : startFlow(turn, report, { text });
  if (known && inOnePart(turn, text, asked)) return;
  if (heard && !heard.vague) return act(turn, heard);
  if (await takeNearlyOffered(turn, text)) return;
  if (known && (await takeOfferedBefore(turn, text))) return;
  if (heard?.vague === 'unoffered') return act(turn, heard);
  if (known && (await tell(turn, text))) return;
  if (heard) return act(turn, heard);
  if (asked) return;
  if (known) return idle(turn, text);
  return startFlow(turn, turn.deps.flows.joining!, { text });
}

/** Who holds no role means something of her own by the word of a flow that is for others: `jadwal posyandu`. */
async function isBarred(turn: TurnState, { flow }: Begun): Promise<boolean> {
  if (flow.roles.length === 0) return false;
  const who = await person(turn);
  return who !== undefined && who.grants.length === 0 && !mayStart(flow, who);
}

const asksMenu = ({ deps, session }: TurnState, text: string): boolean =>
  deps.texts.reader(session.language).wish(text)?.word === 'menu';

/** The open question stands below its menu. */
async function menuAbove(turn: TurnState): Promise<void> {
  const question = turn.replies.splice(0);
  await menu(turn);
  turn.replies.push(...question);
}

async function startAlone(turn: TurnState, { flow, word: said }: Begun, text: string, asked: boolean): Promise<void> {
  // After a bare `/start` or `gabung` a member gets the menu, and a stranger reads how to join, with the button for her number.
  if (flow.joins) {
    if (asked) return;
    if (turn.session.person === undefined) return startFlow(turn, flow);
    // Whoever has no task yet, as a mother who follows her child, may have been given a code.
    if (said !== 'start' && (await person(turn))?.grants.length === 0) say(turn, word('join-code'));
    return menu(turn);
  }
  // `lanjut` begins a flow where nothing is open; to a question that waits it says yes, and the question has asked what for.
  if (asked && turn.deps.texts.reader(turn.session.language).word(text) === 'yes') return;
  // `berhenti?` asks, and stops nothing yet.
  if (flow.grave && flow.nodes.length === 0 && text.includes('?')) return void (await offerFlows(turn, [flow]));
  if (asked) turn.replies.length = 0;
  if (turn.session.run?.flow === flow.path) return goOn(turn, flow);
  // `hapus` alone may as well mean what is being filled in.
  if (turn.session.run && !said.includes(' ') && destroys(flow)) return offerBeside(turn, flow);
  if (!asked && (await answersOpen(turn, flow, text))) return;
  return (await keepsAnswers(turn, flow)) ? undefined : startFlow(turn, flow);
}

/** `timbang` after a day of silence, where the open question is whether the day begins: the word is its answer then as well. */
async function answersOpen(turn: TurnState, { path }: Flow, text: string): Promise<boolean> {
  const { run } = turn.session;
  const open = run?.mode === 'ask' ? turn.deps.flows.get(run.flow) : undefined;
  const leaf = open?.byName.get(run!.at)?.leaf;
  return leaf?.type === 'select_one' && leaf.starts.includes(path) && runFlow(turn, open!, { type: 'text', text });
}

const destroys = ({ nodes }: Flow): boolean =>
  nodes.some(({ leaf }) => leaf.type === 'select_one' && leaf.grave !== undefined);

/** A button for it, and the open question below. */
async function offerBeside(turn: TurnState, flow: Flow): Promise<void> {
  const open = turn.deps.flows.get(turn.session.run!.flow);
  if (open) await runFlow(turn, open, { type: 'resume' });
  const question = turn.replies.splice(0);
  await offerFlows(turn, [flow]);
  turn.replies.push(...question);
}

/** `unduh rekap oktober`, `riwayat laporan september` at an open question that would take the month out of it, or the whole for a note. Only what is
 *  understood to the end: `rekap agustus hilang` may be her note. False: it is none. */
export async function order(turn: TurnState, text: string): Promise<boolean> {
  const { deps, session } = turn;
  const begun = deps.flows.startedBy(session.language, text);
  if (begun?.how !== 'front' || begun.flow.path === session.run?.flow) return false;
  const heard = await hear(turn, text);
  if (heard?.order) {
    act(turn, heard);
    return true;
  }
  // A figure behind it is a note: `Sasaran 45`.
  return !begun.flow.drafts && choosesOnly(begun) && /\p{L}/u.test(begun.rest) && startWith(turn, begun, false);
}

/** A start word with something behind it. False: its flow would not understand that. */
async function startWith(turn: TurnState, begun: Begun, asked: boolean): Promise<boolean> {
  const { flow, rest } = begun;
  const here = turn.session.run?.flow === flow.path;
  if (here && (await goOnWith(turn, flow, rest))) return true;
  // `anak Budi` at "Anak yang mana?" of another one.
  if (here && flow.nodes[0]?.leaf.type !== 'text') return false;
  const text = await takes(turn, begun);
  if (text === undefined) return false;
  if (asked) turn.replies.length = 0;
  if (!(await keepsAnswers(turn, flow, text))) await startFlow(turn, flow, { text });
  return true;
}

function reportIn({ deps: { flows, texts }, session: { language } }: TurnState, text: string): Flow | undefined {
  return flows.all().find((flow) => flow.drafts && pasted(flow, text, texts.reader(language), texts, language));
}

/** `selesai 12` for `selesai 12.3`. While a report is being filled in, the number may be a mistyped figure. */
function inOnePart(turn: TurnState, text: string, asked: boolean): boolean {
  const item = codeInOnePart(text, turn.deps.codes);
  if (!item || (asked && turn.session.draft !== undefined)) return false;
  turn.replies.length = 0;
  turn.effects.push({ name: `!${item.room}.${item.action}`, args: { argument: item.argument } });
  return true;
}

/** A sentence that is about something that a room acts on. */
async function hear(turn: TurnState, text: string): Promise<Heard | undefined> {
  return turn.deps.hears(await contextOf(turn), sentenceOf(turn, text));
}

/** `terima 1`, where its room waits for no such number: another room may have sent one of that number. False: nobody understands it otherwise. */
export async function meantElsewhere(turn: TurnState, { room, action, argument }: CodedWord): Promise<boolean> {
  const { message, session, deps } = turn;
  const waits = deps.offers.lookups[`${room}.waits_${action}`];
  if (!waits || message.tap || session.person === undefined) return false;
  const context = await contextOf(turn);
  if (await waits(context, { argument: argument ?? null })) return false;
  const heard = await hear(turn, message.text?.trim() ?? '');
  if (!heard || heard.vague || heard.effect.startsWith(`${room}.`)) return false;
  act(turn, heard);
  return true;
}

/** After a day of silence: a sentence that is heard where no question is open. Only for a run whose end loses nothing. */
export async function heardAnew(turn: TurnState, text: string): Promise<boolean> {
  const { session } = turn;
  const { run, draft } = session;
  Object.assign(session, { run: undefined, draft: undefined });
  const heard = session.person === undefined ? undefined : await hear(turn, text);
  if (heard?.urgent) act(turn, heard);
  else Object.assign(session, { run, draft });
  return heard?.urgent === true;
}

/** After a day of silence at a form that is kept: what is clear is heard, and nothing of it is taken for an answer. */
export async function heardBeside(turn: TurnState, text: string): Promise<boolean> {
  const heard = turn.session.draft === undefined ? undefined : await hear(turn, text);
  if (heard?.urgent) act(turn, heard);
  return heard?.urgent === true;
}

function act(turn: TurnState, { effect, args }: Heard): void {
  turn.replies.length = 0;
  turn.effects.push({ name: effect, args });
}

/** A coded word without its number (`batal`, `mengerti`): its room tells what can be meant. false: nothing. */
async function withoutNumber(turn: TurnState, text: string): Promise<boolean> {
  const { codes, offers } = turn.deps;
  const meant = codedWord(text, codes);
  const name = `${meant?.room}.which_${meant?.action}`;
  if (!(await offers.lookups[name]?.(await contextOf(turn), {}))) return false;
  turn.replies.length = 0;
  // A room has an effect for each lookup of this name.
  turn.effects.push({ name: name as EffectName, args: {} });
  return true;
}

/** `ini saya`: it answers a question of ours, and none is waiting any more. */
const isOwnCode = ({ deps }: TurnState, text: string) => codedWord(text, deps.codes) !== undefined;

/** `S 45`, `44 43 39 30`: figures of a report, but too little to begin one with. */
function figuresIn({ deps: { flows, texts }, session: { language } }: TurnState, text: string): Flow | undefined {
  if (!/\d/.test(text) || text.includes('?')) return undefined;
  const bare = /^\d{1,3}(?:[\s/,.-]+\d{1,3})+$/.test(text);
  const reader = texts.reader(language);
  return flows.all().find((flow) => flow.drafts && (bare || pasted(flow, text, reader, texts, language, undefined, 1)));
}

const mostSmalltalk = 8;

/** `rujukan Budi`, of somebody who may not know it: she reads what she may see instead. */
async function refuses(turn: TurnState, named: Flow[]): Promise<boolean> {
  const who = await person(turn);
  const found = named.find((flow) => flow.refusal !== undefined && !mayStart(flow, who));
  if (!found || !who || who.grants.length === 0) return false;
  await refuseFlow(turn, found, who);
  return true;
}

/** Nothing is open, and no room knows what this is about: thanks, a greeting, a wish that names a flow, or something unknown. */
async function idle(turn: TurnState, text: string): Promise<void> {
  const { texts, flows } = turn.deps;
  const { language } = turn.session;
  const said = spoken(text);
  const says = (list: string) => said.says(texts.list(language, list));
  const meaning = texts.reader(language).word(text);
  if (meaning === 'thanks') return say(turn, word('you-are-welcome'));
  if (meaning === 'help' || says('inbox/words:uses')) return helpFor(turn);
  if (meaning === 'greeting' || meaning === 'menu') return menu(turn);
  if (meaning !== undefined || isOwnCode(turn, text)) return menu(turn, word('nothing-open'));
  const named = flows.named(language, text);
  if ((await offerFlows(turn, named)) || (await refuses(turn, named))) return;
  const figures = figuresIn(turn, text);
  if (figures && (await offerFlows(turn, [figures]))) return;
  const lightly = said.words.length <= mostSmalltalk && !/\d/.test(text);
  if (lightly && says('inbox/words:may-ask')) return say(turn, word('go-ahead'));
  if (!said.marked && !/\d/.test(text) && says('inbox/words:thanks')) return say(turn, word('thanks-back'));
  const denied = texts.reader(language).denies(text);
  if (lightly && !said.marked && !denied && says('inbox/words:agrees')) return say(turn, word('agreed'));
  if (lightly && says('inbox/words:smalltalk')) return menu(turn);
  if (await defineAlone(turn, text)) return;
  return notUnderstood(turn, text);
}

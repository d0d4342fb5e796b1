/** What is shown is what can be typed: the choices of our newest messages are known by their labels and numbers, on every channel, before any
 *  start word. A question's own choices are read by the engine, and are not kept here. */
import { dayMs } from '../clock.ts';
import type { Word } from '../conversation/reader.ts';
import type { Choice, ChoiceData, Reply } from '../conversation/run.ts';
import { fold, isSlip } from '../texts/reading/fold.ts';
import type { InboxDeps } from './deps.ts';
import { startOf } from './intent.ts';
import { beginning, cameSince, takeOfferedBefore } from './offered-before.ts';
import { withoutPolite } from './polite.ts';
import { goOn, startFlow } from './run-flow.ts';
import { isLastSeen, type Offered, type Session } from './session.ts';
import { takeBack } from './take-back.ts';
import { say, type TurnState, word } from './turn-state.ts';

/** A session is carried twice at each message, so it stays small. */
const most = { messages: 3, choices: 16, label: 60 };

/** Keeps what these replies offer. While a question is open, the flows that a menu offered are kept no longer. */
export function keepOffered(deps: InboxDeps, session: Session, replies: Reply[], to: string): void {
  const news = replies.flatMap(({ choices }, at) => {
    const own = choices?.filter(({ data }) => data.startsWith('!')) ?? [];
    if (own.length === 0) return [];
    const last = at === replies.length - 1 && own.length === choices?.length && own.every(({ data }) => isAct(data));
    const about = own.some(({ data }) => isAct(data)) && aboutOf(deps, session, replies[at]!);
    return [{ ...offeredBy(deps, session, own, to), ...(about && { about }), ...(last && { last }) }];
  });
  if (news.length === 0 && !session.offered) return;
  const before = (session.offered ?? []).filter(
    ({ at, choices }) => session.last - at <= dayMs && !(session.run && isMenu({ choices })),
  );
  // Menus push out no message that waits for a decision: only the newest of them is kept.
  const every = [...news.reverse(), ...before];
  const menu = every.find(isMenu);
  const all = every.filter((one) => one === menu || !isMenu(one));
  session.offered = all.length > 0 ? all.slice(0, most.messages) : undefined;
}

const isMenu = ({ choices }: Pick<Offered, 'choices'>) => choices.every(([data]) => isStart(data));
const isStart = (data: string) => data.startsWith('!start.');

/** Something that a room does, not a way into a flow or back to one. */
const isAct = (data: string) => !/^!(?:start|anew|undo)\./.test(data);

function offeredBy({ texts }: InboxDeps, session: Session, choices: Choice[], to: string): Offered {
  const labelled = choices.slice(0, most.choices).map(({ data, label }): [string, string] => {
    return [data, texts.render(session.language, label).slice(0, most.label)];
  });
  return { to: to.slice(-12), at: session.last, choices: labelled };
}

const aboutOf = ({ texts }: InboxDeps, { language }: Session, { parts }: Reply): string =>
  beginning(parts.map((part) => texts.render(language, part)));

/** Takes the text as a choice of the message that she has before her: by its whole label, or by a word that decides (`hapus`), with which the label begins.
 *  `ya` or `lanjut` below a message that waits for a decision is asked again, unless a room hears more in it (`isOther`): `semua ibu setuju`. False: it is none of this. */
export async function takeOffered(turn: TurnState, text: string, isOther: () => Promise<boolean>): Promise<boolean> {
  const said = saidOf(turn, text);
  if (said === '') return false;
  // `ibu setuju` is a label, although `ibu` is polite in front of other words.
  if (await takeBy(turn, fold(text), [whole], false)) return true;
  if (await takeBy(turn, said, [ownWords(turn)], false)) return true;
  const decides = deciding(turn).has(said);
  // `kirim` decides on a message; a menu that came after it has `Kirim edaran`.
  if (await takeBy(turn, said, decides ? [whole, begins] : [whole], !decides)) return true;
  // The button of an older message: a start word like `kirim` says something else.
  if (decides && isShownBefore(turn, said) && (await takeOfferedBefore(turn, text))) return true;
  const newest = await newestStanding(turn);
  if (newest && isDecision(turn, newest) && holdsBack(turn, said, newest)) return askWhich(turn, newest);
  const plainly = newest && turn.deps.texts.reader(turn.session.language).word(text);
  const meaning = plainly && said.includes(' ') && (await isOther()) ? undefined : plainly;
  if (newest && (await takeYesOrNo(turn, said, meaning, newest))) return true;
  if (!newest || !meaning || apart.has(meaning) || !isDecision(turn, newest)) return false;
  // `ya` tells what the mother said: the room hears it.
  if ((meaning === 'yes' || meaning === 'no') && asksForWord(turn, newest)) return false;
  // Its room knows best what `batal` can mean.
  if (meaning === 'cancel' && newest.choices.some(([data]) => cancels.test(data))) return false;
  return askWhich(turn, newest);
}

/** Below two buttons, one of which only says no (`Batal`, `Jangan`): `tidak jadi` is that one. `ya` is the other one, unless that decides on
 *  something (`Kirim`): then it is asked again. */
async function takeYesOrNo(turn: TurnState, said: string, meaning: Word | undefined, { choices }: Offered) {
  const reader = turn.deps.texts.reader(turn.session.language);
  const declines = (label: string) => ['no', 'cancel'].includes(reader.word(label) ?? '');
  const [no, ...nos] = choices.filter(([, label]) => declines(label));
  const [yes, ...others] = choices.filter(([, label]) => !declines(label));
  if (!no || !yes || nos.length + others.length > 0 || !isAct(no[0]) || !isAct(yes[0])) return false;
  if (cancels.test(no[0]) || cancels.test(yes[0])) return false;
  if (meaning === 'no' || meaning === 'cancel') return begin(turn, no);
  const agrees =
    meaning === 'yes' || turn.deps.texts.list(turn.session.language, 'inbox/words:takes-over').includes(said);
  const plain = reader.word(yes[1]) === 'yes' || !deciding(turn).has(firstWord(yes[1]));
  return agrees && plain && begin(turn, yes);
}

/** The same at an open question, which might take it for its answer: the whole label of a button in the message that she has before her. */
export async function takeShown(turn: TurnState, text: string): Promise<boolean> {
  const [newest] = turn.session.offered ?? [];
  if (!newest || !isLastSeen(turn.session, newest.to)) return false;
  const said = saidOf(turn, text);
  const found = newest.choices.filter(([, label]) => whole(said, fold(label)));
  if (found.length === 1) return (await cameSince(turn)) ? takeOfferedBefore(turn, text) : begin(turn, found[0]!);
  // "Mau buka Rekap, atau ini jawabannya?": the first of the two, where a platform numbers them.
  const [only, ...more] = newest.choices;
  const asked = typeof turn.session.run?.pending === 'string' && more.length === 0 && only && isStart(only[0]);
  return asked ? text.trim() === '1' && begin(turn, only) : false;
}

/** A message of ours came between the open question and her answer (an emergency was heard, and the bidan offered): `ya` and `tidak` mean that
 *  message. Its labels were looked at before (`takeShown`). */
export async function takeBetween(turn: TurnState, text: string): Promise<boolean> {
  const { session, deps } = turn;
  const newest = session.run && session.offered?.[0];
  if (!newest?.last || !isLastSeen(session, newest.to) || text.length > most.label || /\d/.test(text)) return false;
  const said = saidOf(turn, text);
  const reader = deps.texts.reader(session.language);
  if (reader.emergency(text)) return false;
  const [first = ''] = said.split(' ');
  const meant = reader.denies(text) ? 'no' : (reader.word(text) ?? reader.word(first));
  // `kirim` and `lanjut` mean the report above it.
  const onward = ['send', 'onward'].includes(reader.shade(said) ?? reader.shade(first) ?? '');
  if (onward || (meant !== 'yes' && meant !== 'no')) return false;
  const by = (answer: Word) => newest.choices.filter(([, label]) => reader.word(fold(label).split(' ')[0]!) === answer);
  // It asked for a yes or a no: `sudah` is none where one button alone says `Sudah tertolong`.
  const isQuestion = by('yes').length === 1 && by('no').length === 1;
  return isQuestion && !(await cameSince(turn)) && begin(turn, by(meant)[0]!);
}

/** The same for what is no command: by the first words of a label, one typing slip away, or by its number; `jangan kirim dulu` is asked again. */
export async function takeNearlyOffered(turn: TurnState, text: string): Promise<boolean> {
  const said = saidOf(turn, text);
  if (said === '') return false;
  const newest = await newestStanding(turn);
  // `sudah` says yes to something; that the danger is over, it does not say.
  if (turn.deps.texts.reader(turn.session.language).word(said) === 'yes')
    return newest?.choices.some(([, label]) => begins(said, fold(label))) === true && askWhich(turn, newest);
  if (await takeBy(turn, said, [begins, slips], !deciding(turn).has(said))) return true;
  if (!newest) return false;
  if (await takeTold(turn, text, newest)) return true;
  const number = /^\d{1,2}$/.test(said) ? newest.choices[Number(said) - 1] : undefined;
  if (number) return begin(turn, number);
  const words = said.split(' ');
  const about = words.length <= 5 && !/\d/.test(said) && isDecision(turn, newest);
  return about && newest.choices.some(([, label]) => words.includes(firstWord(label))) && askWhich(turn, newest);
}

/** `yang pertama`, `yang ibunya Siti`. */
async function takeTold(turn: TurnState, text: string, { choices }: Offered): Promise<boolean> {
  if (!/^\s*(?:yang|yg)\b/i.test(text)) return false;
  const options = choices.map(([data, label]) => ({ value: data, label }));
  const read = turn.deps.texts.reader(turn.session.language).choice(text, options);
  const found = 'value' in read ? choices.find(([data]) => data === read.value) : undefined;
  return found !== undefined && begin(turn, found);
}

/** `jangan dikirim dulu`, `belum usah dikirim`: it is about the message above, and not a wish to get no more messages. */
function holdsBack({ deps, session }: TurnState, said: string, { choices }: Offered): boolean {
  const words = said.split(' ');
  const around = new Set(deps.texts.list(session.language, 'inbox/words:holds'));
  const forms = new Set(choices.map(([, label]) => firstWord(label)).flatMap(formsOf));
  return (
    words.length > 1 && words.some((one) => forms.has(one)) && words.every((one) => forms.has(one) || around.has(one))
  );
}

const formsOf = (verb: string) => [verb, `di${verb}`, `${verb}kan`, `di${verb}kan`];

/** What the newest message offers, where it waits for a decision: shown again below what was not understood. */
export function decisionAbove(turn: TurnState): Choice[] | undefined {
  const newest = newestOf(turn);
  return newest && isDecision(turn, newest) ? choicesOf(newest) : undefined;
}

const cancels = /^!\w+\.cancel\./;

/** Words that mean the same below any message. */
const apart: ReadonlySet<Word> = new Set(['thanks', 'greeting', 'help', 'stop']);

const deciding = ({ deps, session }: TurnState) => new Set(deps.texts.list(session.language, 'inbox/words:decides'));

/** Behind a `Ya`: `Ya, kirim lagi`. */
const firstWord = (label: string) => /^(?:ya )?(\S*)/.exec(fold(label))?.[1] ?? '';

/** The message that she has before her, if it offers something and no question is open. */
const newestOf = ({ session }: TurnState): Offered | undefined =>
  session.run || !session.offered?.[0] || !isLastSeen(session, session.offered[0].to) ? undefined : session.offered[0];

/** The same, if no message of ours with choices came after it. */
async function newestStanding(turn: TurnState): Promise<Offered | undefined> {
  const newest = newestOf(turn);
  return newest && !(await cameSince(turn)) ? newest : undefined;
}

/** Does it offer to send, to change or to throw away? */
const isDecision = (turn: TurnState, { choices }: Offered): boolean =>
  choices.some(([data, label]) => !isStart(data) && deciding(turn).has(firstWord(label)));

type Way = (said: string, label: string) => boolean;
const whole: Way = (said, label) => label === said;
const begins: Way = (said, label) => said.length > 2 && label.startsWith(`${said} `);
const slips: Way = (said, label) => isSlip(said, label) || isSlip(said, label.split(' ')[0]!);

/** The message before her that has such a choice, or an older one that leads into a flow. Of several choices she says which one is meant. */
async function takeBy(turn: TurnState, said: string, ways: Way[], starts = true): Promise<boolean> {
  const { session } = turn;
  for (const { choices, ...rest } of session.offered ?? []) {
    for (const way of ways) {
      const found = choices.filter(([data, label]) => way(said, fold(label)) && (starts || !isStart(data)));
      if (found.length === 0) continue;
      // What an older message offers is asked about, if nobody else knows what is meant (`takeOfferedBefore`).
      if (!found.every(([data]) => isStart(data)) && !(isLastSeen(session, rest.to) && !(await cameSince(turn)))) break;
      if (found.length === 1) return begin(turn, found[0]!);
      return askWhich(turn, { ...rest, choices: found });
    }
  }
  return false;
}

const isShownBefore = ({ session }: TurnState, said: string): boolean =>
  (session.offered ?? []).some(({ choices }) => choices.some(([data, label]) => isAct(data) && fold(label) === said));

const saidOf = (turn: TurnState, text: string): string =>
  turn.session.offered && text.length <= 2 * most.label ? withoutPolite(turn, text) : '';

/** `setuju` for `Ibu setuju`; a `Ya` in front decides and is no courtesy. */
const ownWords =
  (turn: TurnState): Way =>
  (said, label) =>
    !label.startsWith('ya ') && label.endsWith(` ${said}`) && withoutPolite(turn, label) === said;

/** `Ibu setuju`: somebody else's yes, which she hands on. */
const asksForWord = (turn: TurnState, { choices }: Offered): boolean =>
  choices.some(([, label]) => {
    const own = withoutPolite(turn, label);
    return own !== fold(label) && turn.deps.texts.reader(turn.session.language).word(own) === 'yes';
  });

/** Does what a tap would do. */
async function begin(turn: TurnState, [data]: Offered['choices'][number]): Promise<boolean> {
  const { deps, session } = turn;
  // The words of these two are known where they are handled.
  if (/^!(?:anew|undo)\./.test(data)) return false;
  turn.replies.length = 0;
  if (data.startsWith('!undo.')) {
    await takeBack(turn, data.slice('!undo.'.length));
    return true;
  }
  if (!isStart(data)) {
    const [room = '', action = '', ...argument] = data.slice(1).split('.');
    turn.effects.push({ name: `!${room}.${action}`, args: { argument: argument.join('.') } });
    return true;
  }
  const { flow: path, ...from } = startOf(data);
  const flow = deps.flows.get(path);
  if (!flow) say(turn, word('stale'));
  else if (session.run?.flow === flow.path) await goOn(turn, flow);
  else await startFlow(turn, flow, from);
  return true;
}

function askWhich(turn: TurnState, offered: Offered): boolean {
  turn.replies.length = 0;
  turn.replies.push({ parts: [word('which-offer')], choices: choicesOf(offered) });
  return true;
}

const choicesOf = ({ choices }: Offered): Choice[] =>
  choices.map(([data, label]) => ({ data: data as ChoiceData, label: { literal: label } }));

/** kill -9 between two messages, before each type of question is answered and before each kind of effect: the number is linked again by
 *  itself, the message is answered once, nothing has to be asked for again, and what was done is in the records once. */
import { until } from '../support/until.ts';
import type { Phone } from '../support/whatsapp.ts';
import { readMenu } from '../support/whatsapp-menu.ts';
import { fileReport } from './kader.ts';
import { openQuestions } from './questions.ts';
import { wrongReports } from './reports.ts';
import { mustHold } from './section.ts';
import { typesIn, uncovered } from './whatsapp-kill-kinds.ts';
import { layPeople, phonesOf } from './whatsapp-kill-people.ts';
import { type Line, script, type Who } from './whatsapp-kill-script.ts';
import { wrongState } from './whatsapp-kill-state.ts';
import { openWhatsAppStage, type WhatsAppStage } from './whatsapp-stage.ts';

const talkMs = 600_000;

/** What her report alone is a kill point for. */
const reported = ['integer', 'photo', 'select_one', 'text', 'files a report'];
const scripted = script(Date.now()).flatMap(({ kill }) => kill ?? []);

/** Of one round. */
export const killPoints = new Set([...reported, ...scripted]).size;

/** One line for each question type or effect of the flows that no kill point stands for. */
export const uncoveredPoints = (): string[] => uncovered(new Set([...reported, ...scripted]));

/** `size`: so many kills; where they are more than the points, one round after another. */
export async function whatsappKills(size: number, seed: number): Promise<Record<string, number>> {
  mustHold(uncoveredPoints());
  for (let kills = 0, round = 0; kills < size; round++) kills += await playRound(size - kills, seed + round, round);
  return { kills: size, kinds: Math.min(size, killPoints) };
}

interface Killing {
  stage: WhatsAppStage;
  /** Kinds that a kill has met in this round. */
  met: Set<string>;
  faults: string[];
  /** Kills and starts the program, once for each kind and while kills are left. Answers whether it did. */
  before(kind: string): Promise<boolean>;
}

/** In every second round she writes while the program is away, and finds her message answered when it is back. */
async function playRound(most: number, seed: number, round: number): Promise<number> {
  const stage = await openWhatsAppStage(1, seed, layPeople);
  const phones = await phonesOf(stage);
  const met = new Set<string>();
  const faults: string[] = [];
  let program = stage.start();
  const linked = () => until(async () => stage.server.online() && (await stage.state()) === 'ready: linked');
  const before = async (kind: string) => {
    if (met.has(kind) || met.size >= most) return false;
    for (const phone of Object.values(phones)) await readBeside(phone);
    for (const [who, phone] of Object.entries(phones))
      if (phone.unread() > 0) faults.push(`before “${kind}” ${who} reads what nobody asked for: ${tail(phone)}`);
    met.add(kind);
    await program.kill9();
    program = stage.start();
    if (round % 2 === 0) await linked();
    return true;
  };
  try {
    await linked();
    const killing = { stage, met, faults, before };
    await report(killing);
    let code = '';
    const lines = script(Date.now());
    let done = 0;
    for (; done < lines.length && met.size < most; done++) code = await play(killing, phones, lines[done]!, code);
    await program.stop();
    const whole = done === lines.length;
    if (whole) faults.push(...missed(met), ...(await stage.look(wrongState)));
    faults.push(...(await stage.look((db) => wrongReports(db, stage.plans, stage.posyanduOf))));
    faults.push(...unasked(stage, phones));
    mustHold(faults);
    return met.size;
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${program.log()}`, { cause: error });
  } finally {
    await program.kill9();
    await stage.close();
  }
}

async function report({ stage, faults, before }: Killing) {
  const types = typesIn('reporting/lapor.yaml');
  const [plan] = stage.plans;
  const { askedAgain, repeats } = await fileReport({
    questions: openQuestions(),
    chance: stage.chance,
    thinkMs: 0,
    types: true,
    onMessage() {},
    phone: stage.kader(plan!.user),
    plan: plan!,
    deadline: Date.now() + talkMs,
    before: async (name) => void (await before(name === 'summary' ? 'files a report' : types.get(name)!)),
  });
  faults.push(...askedAgain.map(({ name }) => `the kader had to answer ${name} again`));
  if (repeats > 0) faults.push(`the kader read ${repeats} messages twice`);
}

/** What a report tells the bidan, where something urgent stands in it: it comes when it comes. */
const beside = /Perlu perhatian/;

async function readBeside(phone: Phone): Promise<void> {
  const oldest = () =>
    phone
      .chat()
      .filter(({ mine }) => !mine)
      .at(-phone.unread());
  while (phone.unread() > 0 && beside.test(oldest()?.text ?? '')) await phone.next();
}

/** The code that stands after this line. */
async function play({ before }: Killing, phones: Record<Who, Phone>, line: Line, code: string): Promise<string> {
  const phone = phones[line.who];
  if (line.kill) await before(line.kill);
  if (typeof line.say === 'string') await phone.say(typed(phone, line.say.replace('{code}', code)));
  else await line.say(phone);
  const answers = await hear(phone, line.hears);
  for (const [who, one] of Object.entries(line.others ?? {})) await hear(phones[who as Who], [one]);
  return answers.join('\n').match(codes)?.at(-1) ?? code;
}

const codes = /\b[a-km-np-z2-9]{4}-[a-km-np-z2-9]{4}-[a-km-np-z2-9]{4}\b|(?<=ABSEN )\d{4}/g;

/** A choice is called by its number. */
function typed(phone: Phone, text: string): string {
  const newest = phone.chat().findLast(({ mine }) => !mine);
  const choice = newest && readMenu(newest.text).choices.find(({ label }) => label.startsWith(text));
  return choice?.typed ?? text;
}

/** So many messages, each of them one of these. */
async function hear(phone: Phone, wanted: RegExp[]): Promise<string[]> {
  const left = [...wanted];
  const texts: string[] = [];
  while (left.length > 0) {
    const { text } = await phone.next().catch((error: Error) => {
      throw new Error(`${error.message} to ${phone.name}, who waits for ${left}: ${tail(phone)}`);
    });
    if (beside.test(text)) continue;
    const at = left.findIndex((one) => one.test(text));
    if (at < 0) throw new Error(`${phone.name} waits for ${left} and reads: ${tail(phone)}`);
    left.splice(at, 1);
    texts.push(text);
  }
  return texts;
}

const missed = (met: Set<string>) =>
  [...reported, ...scripted].filter((kind) => !met.has(kind)).map((kind) => `no kill before “${kind}”`);

/** What came beside the answers, on the phones and to the server. */
const unasked = ({ server }: WhatsAppStage, phones: Record<Who, Phone>) => [
  ...Object.entries(phones).flatMap(([who, phone]) =>
    phone.unread() > 0 ? [`${who} reads more: ${tail(phone)}`] : [],
  ),
  ...server.world.unreadable.all.map(({ id, reader }) => `${reader.name} could not open ${id}`),
  ...server.troubles.map((trouble) => `on the server: ${trouble}`),
];

const tail = (phone: Phone) =>
  phone
    .chat()
    .slice(-4)
    .map(({ mine, text }) => `\n  ${mine ? '>' : '<'} ${text.replaceAll('\n', ' / ')}`)
    .join('');

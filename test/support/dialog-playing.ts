/** Golden dialogs: each file is one chat with everything that the bot says in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { parse } from 'yaml';
import { planFollowDays } from '../../src/children/mother/days.ts';
import { endFollowing } from '../../src/children/mother/ended.ts';
import { planFollowNews } from '../../src/children/mother/news.ts';
import { planReferralNudges } from '../../src/children/referral/weekly.ts';
import { planLooks } from '../../src/children/view/daily.ts';
import { dayMs } from '../../src/clock.ts';
import { say } from '../../src/command-line.ts';
import type { ImportLine } from '../../src/directory/orders.ts';
import { linkContact } from '../../src/directory/people/contacts.ts';
import { consentVersion } from '../../src/directory/people/people.ts';
import { importRoster } from '../../src/directory/roster/roster.ts';
import { RosterErrors } from '../../src/directory/roster/roster-read.ts';
import { randomIds } from '../../src/ids.ts';
import { wordsOf } from '../../src/import.ts';
import { planWeekly } from '../../src/meetings/after/actions/leaders.ts';
import { planAllActionReminders } from '../../src/meetings/after/actions/rtl-reminders.ts';
import { passOnActions } from '../../src/meetings/after/actions/succession.ts';
import { planAllReminders } from '../../src/meetings/planning/reminders/reminders.ts';
import { nextOpenDay, openDaysIn } from '../../src/notices/schedule/hari_buka.ts';
import type { Records } from '../../src/records/open.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import { planFollowUp } from '../../src/reporting/follow/plan.ts';
import type { Role } from '../../src/room.ts';
import type { Place } from './place.ts';
import { type Registered, register } from './registered.ts';
import { type Weighed, weigh } from './weighed.ts';
import { key, openWorld, type Voice, type Way, type World } from './world.ts';

/** `serves`: an office of just this area, by its code, which the demo has not: somebody is made for it under the name of the chat. `consent`: the version to which she has agreed, where that is an older one. `silent`: she has no phone here yet. */
interface Wish {
  role: string;
  posyandu?: string;
  serves?: string;
  agency?: string;
  nth?: number;
  absent?: boolean;
  silent?: boolean;
  consent?: number;
}

interface Dialog {
  title: string;
  now: string;
  /** Short name -> which person of the demo; a name that is missing here is a phone that never joined. */
  people?: Record<string, Wish>;
  /** A district other than the demo's city. */
  place?: Place;
  /** Children that are in the register already. */
  registered?: Registered[];
  /** Days at the scales that were before. */
  weighed?: Weighed[];
  /** So many of the files that are sent are exchanged or thrown away again. */
  swept?: number;
  /** The ways to talk on which it can be played; all of them where nothing is said. */
  only?: Way[];
  /** `<name>: text` says something; `bot: text` is what came back; `wait: PT25H` moves the clock; `came: name` is followed by
   *  `bot:` with what reached that person by itself; `came: name, 2` waits for so many messages;
   *  `jobs: planning` plans what is to be sent later, as the house does from time to time; `jobs: end roles` runs that one job;
   *  `<name>: (nomor camat)` writes from the number that the roster has of the camat; `<name>: (akun baru)` has another account under her
   *  number from now on; `roster: rows` imports them, and `bot:` is what the operator reads. */
  chat: Record<string, string>[];
}

export interface Played {
  source: string;
  heard: string[];
  written: string[];
  /** How many files that were stored meanwhile nobody needed any more once all was over, and how many should be. */
  swept: { found: number; written: number };
}

const secrets = openSecrets(key);

export const dialogFolder = join(import.meta.dirname, '../dialogs');
export const dialogFiles = readdirSync(dialogFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .sort();

/** Some platforms have no number that gets another account. */
export const canPlay = (file: string, way: Way): boolean => onlyOn(file)?.includes(way) ?? true;

const ways = new Map<string, Dialog['only']>();

/** Asked of every dialog for each way: only this line is parsed, once. */
function onlyOn(file: string): Dialog['only'] {
  if (!ways.has(file)) {
    const [line] = /^only:.*$/m.exec(readFileSync(join(dialogFolder, file), 'utf8')) ?? [];
    ways.set(file, line === undefined ? undefined : (parse(line) as Dialog).only);
  }
  return ways.get(file);
}

/** Jobs of the house, which call on it by real time: a dialog's clock jumps over weeks. */
const planning = [
  planFollowNews,
  (db: Records['db'], now: number) => planFollowDays(db, now, nextOpenDay),
  endFollowing,
  planAllReminders,
  planAllActionReminders,
  planWeekly,
  passOnActions,
  planReferralNudges,
  planLooks,
  (db: Records['db'], now: number) => planFollowUp(db, now, { openDaysIn }),
];

/** What the bot said in a dialog on one way of talking, and what stands written there. */
export async function playDialog(file: string, way: Way, records: Records): Promise<Played> {
  const source = readFileSync(join(dialogFolder, file), 'utf8');
  const dialog = parse(source) as Dialog;
  const world = await openWorld(way, Temporal.Instant.from(dialog.now).epochMilliseconds, records, dialog.place);
  try {
    const known = new Map<string, number>();
    for (const [who, wish] of Object.entries(dialog.people ?? {})) {
      const person = wish.serves ? await officer(world, way, who, wish) : await findPerson(world, wish);
      known.set(who, person);
      if (!wish.silent) await world.become(who, person);
      if (wish.consent !== undefined) await agreedTo(world, person, wish.consent);
    }
    for (const handle of handles(dialog)) await world.become(handle, Number(handle.slice(1)));
    await giveNumbers(world, dialog, known);
    for (const one of dialog.registered ?? []) await register(world.records.db, one);
    for (const day of dialog.weighed ?? []) await weigh(records.db, day);
    const heard = await converse(world, dialog);
    const swept = { found: await sweptAfter(world), written: dialog.swept ?? 0 };
    return { source, heard, swept, written: dialog.chat.flatMap((line) => ('bot' in line ? [line.bot!.trim()] : [])) };
  } finally {
    await world.close();
  }
}

/** Long after the last word: forms are over, drafts are gone. */
async function sweptAfter({ records, clock, run }: World): Promise<number> {
  const stored = () => records.db.selectFrom('file').select('hash').execute();
  const before = await stored();
  if (before.length === 0) return 0;
  clock.move(101 * dayMs);
  await run('sweep files');
  return before.length - (await stored()).length;
}

/** `p17`: a person of the demo under the name that she has in the simulator, as a saved chat calls her. */
const handles = (dialog: Dialog) =>
  [...new Set(dialog.chat.flatMap(Object.keys))].filter((name) => /^p\d+$/.test(name));

const onRoster = /^\(nomor ([\w-]+)\)$/;

/** The roster has the number of whoever will write from it. */
async function giveNumbers({ voice, records }: World, { chat }: Dialog, known: Map<string, number>): Promise<void> {
  for (const [who, text] of chat.flatMap(Object.entries)) {
    const whose = onRoster.exec(text)?.[1];
    if (whose === undefined) continue;
    const number = voice.number(who);
    await records.db
      .updateTable('person')
      .set({ phone_hash: secrets.hash('phone', number), phone_enc: secrets.seal(number) })
      .where('id', '=', known.get(whose)!)
      .execute();
  }
}

/** Says every line and collects what each `bot:` line has to be compared with. */
async function converse({ voice, clock, records, settle, run }: World, dialog: Dialog): Promise<string[]> {
  const heard: string[] = [];
  let waiting: string[] = [];
  let lastCode = '';
  let lastRoom = '';
  let files = 0;
  for (const line of dialog.chat) {
    const [who, text] = Object.entries(line)[0]!;
    clock.move(10_000);
    if (who === 'bot') {
      heard.push(worded(waiting).join('\n---\n').trim());
      waiting = [];
    } else if (who === 'wait') {
      await settle();
      clock.move(Temporal.Duration.from(text).total('milliseconds'));
      await settle();
    } else if (who === 'jobs' && text !== 'planning') {
      await run(text);
      await settle();
    } else if (who === 'roster') {
      waiting = await importRows(records, clock.now(), text);
    } else if (who === 'jobs') {
      for (const plan of planning) await plan(records.db, clock.now());
      await settle();
    } else if (who === 'came') waiting = await came(voice, text);
    else if (text === '(akun baru)') await voice.changeLid!(who);
    else if (onRoster.test(text)) waiting = await voice.shareNumber(who);
    else if (text === '(foto)') waiting = await voice.photo(who, await picture(++files));
    else if (text.startsWith('(berkas) ')) waiting = await sendTable(voice, who, text.slice('(berkas) '.length));
    else if (text.startsWith('(pdf) ')) waiting = await voice.pdf(who, pdf(++files), text.slice('(pdf) '.length));
    else waiting = await voice.say(who, text.replace('(kode)', lastCode).replace('(angka)', lastRoom));
    lastCode = waiting.join('\n').match(code)?.at(-1) ?? lastCode;
    lastRoom = /\bABSEN (\d{4})\b/.exec(waiting.join('\n'))?.[1] ?? lastRoom;
  }
  return heard.map(withoutChannel);
}

/** As `npm run import` does; `--end-missing` in the first line stands for the flag. */
async function importRows(records: Records, now: number, rows: string): Promise<string[]> {
  const [flag, ...rest] = rows.split('\n');
  const endMissing = flag === '--end-missing';
  const bytes = Buffer.from(endMissing ? rest.join('\n') : rows);
  const deps = { secrets, ids: randomIds, now, links: () => [] };
  const notes: ImportLine[] = [];
  const line = await importRoster(records.db, deps, { bytes, fileName: 'daftar.csv', endMissing }, (progress) => {
    if (progress.step === 'notes') notes.push({ progress });
  })
    .then((result): ImportLine => ({ result }))
    .catch((error: unknown): ImportLine => {
      if (!(error instanceof RosterErrors)) throw error;
      return { errors: error.errors, count: error.count };
    });
  return [[...notes, line].flatMap(wordsOf).map(say).join('\n')];
}

async function came(voice: Voice, whom: string): Promise<string[]> {
  const [who = '', least = 1] = whom.split(', ');
  const messages = await voice.came(who);
  for (let tries = 1; tries < 5 && worded(messages).length < Number(least); tries++)
    messages.push(...(await voice.came(who)));
  return messages;
}

/** Where a text is too long for a caption, its file comes as a message of its own, without a word. */
const worded = (messages: string[]) => messages.filter((message) => message.trim() !== '');

/** An invitation's code, as it is shown. In a dialog `(kode)` stands for the one that was heard last: they differ from channel to channel. Likewise `(angka)` for
 *  the code in the room of a meeting. */
const code =
  /\b[a-km-np-z2-9]{4}-[a-km-np-z2-9]{4}-[a-km-np-z2-9]{4}\b|(?<=ikuti |\*)[a-km-np-z2-9]{4}-[a-km-np-z2-9]{4}\b/g;

/** The same chat goes through every channel, so a dialog leaves out a message's channel and links. */
const withoutChannel = (text: string) =>
  text
    // Only WhatsApp tells what has arrived.
    .replace(/^Sampai di ponsel \d+, dibuka \d+\n/gm, '')
    .replace(/(?:• lewat (?:Telegram|WhatsApp|simulator): \d+\n?)+/g, summed)
    .replace(/\n\nAtau buka http[^\n]+/g, '')
    .replace(/Buka http\S+ atau ketik \*/g, 'Buka Kabar Posyandu lalu ketik *')
    .replace(/buka http\S+ atau ketik \*/g, 'ketik *')
    .replace('Buka obrolannya, lalu ketik *', 'Buka Kabar Posyandu lalu ketik *')
    // How a stranger joins depends on what the platform tells of her.
    .replace(/(Selamat datang di \*Kabar Posyandu\* 👋)\n(?:Untuk masuk|Nomor WhatsApp ini)[\s\S]*$/, '$1')
    // Only some platforms report what has arrived.
    .replace(/^Sampai di ponsel \d+, dibuka \d+\n?/gm, '')
    .replace(/(obrolan(?: baru)?) di (?:Telegram|WhatsApp|simulator)/g, '$1 di aplikasi ini')
    .replace(/^Obrolan: (?:simulator|telegram|whatsapp).*$/gm, 'Obrolan: …')
    // Only WhatsApp shows a number by itself.
    .replace(/Nomor HP-nya (?:sama|\*berbeda|tidak kami)[^\n]+/g, 'Nomor HP-nya …')
    .replace(/Nomornya (?:tidak kami ketahui; nama itu ditulisnya sendiri|[+\d][\d -]*)\./g, 'Nomornya …')
    .replace(/\/masuk\/[a-z2-9]{26}/g, '/masuk/(tautan)')
    .replace(code, '(kode)')
    .replace(/\bABSEN \d{4}\b/g, 'ABSEN (angka)');

/** The channels of people who do not speak make no difference to a chat. */
function summed(lines: string): string {
  const sum = [...lines.matchAll(/: (\d+)/g)].reduce((all, [, n]) => all + Number(n), 0);
  return `• lewat aplikasi ini: ${sum}${lines.endsWith('\n') ? '\n' : ''}`;
}

/** A CSV whose rows stand below its name, or a file of the corpus of that name. */
async function sendTable(voice: Voice, who: string, written: string): Promise<string[]> {
  const [name = '', ...rows] = written.split('\n');
  const bytes = rows.length > 0 ? Buffer.from(rows.join('\n')) : readFileSync(join(corpus, name));
  return voice.pdf(who, bytes, name);
}

const corpus = join(import.meta.dirname, '../corpus/children');

/** Each is another one: what is stored twice could hide that one of the two is needed no more. */
const pdf = (n: number) => Buffer.from(`%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<${n}>>\n%%EOF\n`);

const picture = (n: number) =>
  sharp({ create: { width: 64 + n, height: 48, channels: 3, background: '#3a7' } })
    .jpeg()
    .toBuffer();

const agreedTo = ({ records }: World, person: number, consent_version: number) =>
  records.db.updateTable('person').set({ consent_version }).where('id', '=', person).execute();

async function officer({ records, clock }: World, way: Way, who: string, { role, serves }: Wish): Promise<number> {
  const now = clock.now() - 1000;
  const { id } = await records.db
    .insertInto('person')
    .values({
      name: `${who[0]!.toUpperCase()}${who.slice(1)}`,
      language: 'id',
      consent_version: consentVersion,
      consent_at: new Date(now),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await records.db
    .insertInto('role')
    .values({ person: id, role: role as Role, area: serves!, from_at: new Date(now) })
    .execute();
  // Elsewhere she gets her chat as everybody else, and nothing would ever leave for this one.
  if (way === 'simulator') await linkContact(records.db, secrets, { channel: way, chat: `p${id}`, person: id, now });
  return id;
}

async function findPerson({ records }: World, wish: Wish): Promise<number> {
  const rows = await records.db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .leftJoin('posyandu', 'posyandu.id', 'role.posyandu')
    .leftJoin('area', (join) =>
      join.on((on) =>
        on.or([on('area.code', '=', on.ref('role.area')), on('area.code', '=', on.ref('posyandu.area'))]),
      ),
    )
    .select(['person.id', 'posyandu.name as posyandu', 'area.name as area', 'role.agency'])
    .where('role.role', '=', wish.role)
    .where('person.consent_at', wish.absent ? 'is' : 'is not', null)
    .orderBy('person.id')
    .execute();
  const fitting = rows.filter(
    (row) =>
      (!wish.posyandu || row.posyandu?.includes(wish.posyandu) || row.area === wish.posyandu) &&
      (!wish.agency || row.agency === wish.agency),
  );
  const found = fitting[wish.nth ?? 0];
  if (!found) throw new Error(`nobody in the demo is ${JSON.stringify(wish)}`);
  return found.id;
}

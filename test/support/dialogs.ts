/** Golden dialogs: each file is one chat, and runs on the bare inbox, the simulator and Telegram. `npm run dialogs` writes anew what
 *  the bot says; the review reads the diff. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, expect, test } from 'vitest';
import { isMap, parse, parseDocument, Scalar } from 'yaml';
import { planAllActionReminders } from '../../src/meetings/after/actions/reminders.ts';
import { passOnActions } from '../../src/meetings/after/actions/succession.ts';
import { planWeekly } from '../../src/meetings/after/actions/weekly.ts';
import { planAllReminders } from '../../src/meetings/planning/reminders/reminders.ts';
import type { Place } from './place.ts';
import { openTestRecords } from './records.ts';
import { openWorld, type Voice, type Way, type World } from './world.ts';

interface Dialog {
  title: string;
  now: string;
  /** Short name -> which person of the demo; a name that is missing here is a phone that never joined. */
  people?: Record<string, { role: string; posyandu?: string; agency?: string; nth?: number; absent?: boolean }>;
  /** Elsewhere than in the demo's city. */
  place?: Place;
  /** `<name>: text` says something; `bot: text` is what came back; `wait: PT25H` moves the clock; `came: name` is followed by
   *  `bot:` with what reached that person by itself; `came: name, 2` waits for so many messages;
   *  `jobs: planning` plans what is to be sent later, as the house does from time to time. */
  chat: Record<string, string>[];
}

const folder = join(import.meta.dirname, '../dialogs');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .sort();
/** `vitest --mode rewrite`: write down what the bot says instead of comparing it. */
const rewrite = process.env.MODE === 'rewrite';

/** Jobs of the house, which call on it by real time: a dialog's clock jumps over weeks. */
const planning = [planAllReminders, planAllActionReminders, planWeekly, passOnActions];

/** Runs every dialog in one way of talking. */
export async function runDialogs(way: Way) {
  const records = await openTestRecords();
  let world: World | undefined;
  afterEach(async () => {
    await world?.close();
    world = undefined;
  });
  afterAll(() => records.close());

  test.each(files)(`%s on ${way}`, async (file) => {
    const path = join(folder, file);
    const source = readFileSync(path, 'utf8');
    const dialog = parse(source) as Dialog;
    world = await openWorld(way, Temporal.Instant.from(dialog.now).epochMilliseconds, records, dialog.place);
    for (const [who, wish] of Object.entries(dialog.people ?? {}))
      await world.become(who, await findPerson(world, wish));
    for (const handle of handles(dialog)) await world.become(handle, Number(handle.slice(1)));
    const heard = await converse(world, dialog);
    if (rewrite) return writeFileSync(path, withAnswers(source, heard));
    expect(heard).toEqual(dialog.chat.filter((line) => 'bot' in line).map((line) => line.bot!.trim()));
  });
}

/** `p17`: a person of the demo under the name that she has in the simulator, as a saved chat calls her. */
const handles = (dialog: Dialog) =>
  [...new Set(dialog.chat.flatMap(Object.keys))].filter((name) => /^p\d+$/.test(name));

/** Says every line and collects what each `bot:` line has to be compared with. */
async function converse({ voice, clock, records, settle }: World, dialog: Dialog): Promise<string[]> {
  const heard: string[] = [];
  let waiting: string[] = [];
  let lastCode = '';
  let lastRoom = '';
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
    } else if (who === 'jobs') {
      for (const plan of planning) await plan(records.db, clock.now());
      await settle();
    } else if (who === 'came') waiting = await came(voice, text);
    else if (text === '(foto)') waiting = await voice.photo(who, await picture());
    else if (text.startsWith('(pdf) ')) waiting = await voice.pdf(who, pdf, text.slice('(pdf) '.length));
    else waiting = await voice.say(who, text.replace('(kode)', lastCode).replace('(angka)', lastRoom));
    lastCode = waiting.join('\n').match(code)?.at(-1) ?? lastCode;
    lastRoom = /\bABSEN (\d{4})\b/.exec(waiting.join('\n'))?.[1] ?? lastRoom;
  }
  return heard.map(withoutChannel);
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
const code = /\b[a-km-np-z2-9]{4}-[a-km-np-z2-9]{4}-[a-km-np-z2-9]{4}\b/g;

/** The same chat goes through every channel: which one a message would take is not written down, nor its links. */
const withoutChannel = (text: string) =>
  text
    // Only WhatsApp tells what has arrived.
    .replace(/^Sampai di ponsel \d+, dibuka \d+\n/gm, '')
    .replace(/(?:• lewat (?:Telegram|WhatsApp|simulator): \d+\n?)+/g, summed)
    .replace(/Buka http\S+ atau ketik \*/g, 'Buka Kabar Posyandu lalu ketik *')
    .replace(/buka http\S+ atau ketik \*/g, 'ketik *')
    // Only some platforms report what has arrived.
    .replace(/^Sampai di ponsel \d+, dibuka \d+\n?/gm, '')
    .replace(code, '(kode)')
    .replace(/\bABSEN \d{4}\b/g, 'ABSEN (angka)');

/** Where others than those who speak have a chat makes no difference to a chat. */
function summed(lines: string): string {
  const sum = [...lines.matchAll(/: (\d+)/g)].reduce((all, [, n]) => all + Number(n), 0);
  return `• lewat aplikasi ini: ${sum}${lines.endsWith('\n') ? '\n' : ''}`;
}

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

const picture = () =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#3a7' } })
    .jpeg()
    .toBuffer();

async function findPerson({ records }: World, wish: NonNullable<Dialog['people']>[string]): Promise<number> {
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

function withAnswers(source: string, heard: string[]): string {
  const document = parseDocument(source);
  let at = 0;
  for (const item of (document.get('chat') as { items: unknown[] }).items) {
    if (!isMap(item) || !item.has('bot')) continue;
    const answer = new Scalar(`${heard[at++]}\n`);
    answer.type = 'BLOCK_LITERAL';
    item.set('bot', answer);
  }
  return document.toString({ lineWidth: 0 });
}

/** People without the right to send, and one who sends a thousand times, through the real inbox: each is refused in a clear line, the audit
 *  trail has it, and nobody gets anything of it. */
import type { Outbound } from '../../src/channels/channel.ts';
import { randomNumbers } from '../support/bot-api/faults.ts';
import { type HostileHouse, openHostileHouse } from './hostile-house.ts';
import { addHead } from './notice-stage.ts';
import { mustHold } from './section.ts';

const now = Date.parse('2026-11-25T09:00:00+08:00');
/** A thousand notices, three messages each, within a minute. */
const stepMs = 20;
const people = 30;

interface Scene {
  house: HostileHouse;
  /** Heads of two kecamatan, and one whose role ends. */
  camat: string;
  other: string;
  ending: string;
  chance(): number;
}

type Button = NonNullable<Outbound['buttons']>[number];

/** Tries something; answers what the person who tried it was told. */
type Abuse = (scene: Scene, n: number) => Promise<Outbound[]>;

export async function noticeAbuse(size: number, seed: number): Promise<Record<string, number>> {
  const house = await openHostileHouse(people, now, stepMs);
  try {
    const { db } = house;
    const head = async (n: number, area: string) => String(await addHead(db, 'camat', area, n, 'whatsapp'));
    const [camat, other, ending] = [await head(0, '64.74.01'), await head(1, '64.74.02'), await head(2, '64.74.03')];
    const scene: Scene = { house, camat, other, ending, chance: randomNumbers(seed) };
    await draft(scene, camat, 'Rapat pukul 13.00.');
    const faults: string[] = [];
    const kinds = { forged, replayed, ended, long, unasked };
    const each = Math.ceil(size / 4);
    for (const [name, abuse] of Object.entries(kinds))
      for (let n = 0; n < each; n++) faults.push(...(await tried(scene, `${name} ${n}`, () => abuse(scene, n))));
    const flood = await flooding(scene, size, faults);
    mustHold(faults);
    return { ...flood, tries: each * Object.keys(kinds).length, trail: await trail(scene) };
  } finally {
    await house.close();
  }
}

/** It is refused: she is told, the audit trail has it, and nothing of it goes out. */
async function tried(scene: Scene, what: string, abuse: () => Promise<Outbound[]>): Promise<string[]> {
  const [kept, gone] = [await trail(scene), await sent(scene)];
  const answers = await abuse();
  const faults: string[] = [];
  if (!answers.some(({ text }) => clear(text)))
    faults.push(`${what}: no clear answer: ${JSON.stringify(answers).slice(0, 200)}`);
  if ((await trail(scene)) <= kept) faults.push(`${what}: not in the audit trail`);
  if ((await sent(scene)) !== gone) faults.push(`${what}: something was sent`);
  return faults;
}

/** A sentence or two: no error, and no text of ours without its words. */
const clear = (text: string) => text.length > 10 && text.length < 500 && !/undefined|notices\/|Error|\{/.test(text);

const trail = async ({ house }: Scene) => {
  const query = house.db.selectFrom('audit').select((select) => select.fn.countAll().as('count'));
  return Number(
    (await query.where('action', 'in', ['notices.refused', 'directory.refused']).executeTakeFirstOrThrow()).count,
  );
};

/** Notices under way, or asked to be. */
const sent = async ({ house }: Scene) => {
  const query = house.db.selectFrom('notice').select((select) => select.fn.countAll().as('count'));
  return Number((await query.where('status', 'in', ['sent', 'asked']).executeTakeFirstOrThrow()).count);
};

/** Makes a draft to everybody below; answers the buttons of its preview. */
async function draft({ house }: Scene, user: string, words: string): Promise<Button[]> {
  const [asked] = await house.hand(user, { text: `edaran ${words}` });
  const all = asked?.buttons?.find(({ label }) => label.startsWith('Semua'));
  const answers = all ? await house.hand(user, { tap: { data: all.data, message: 'out1' } }) : [asked!];
  return answers.flatMap(({ buttons = [] }) => buttons);
}

const actions = [
  'send',
  'send_again',
  'now',
  'drop',
  'end',
  'show',
  'cancel',
  'hold',
  'go_on',
  'who',
  'sheet',
  'remind',
  'approve',
];

/** Data that no button of hers ever carried. */
const forged: Abuse = ({ house, chance }, n) => {
  const any = <T>(list: readonly T[]) => list[Math.floor(chance() * list.length)]!;
  const argument = any(['1', '1_1_30', '0', '-1', '99999999999', '1_1_1_1', "1' or '1'='1", '٣', '1e0', '']);
  return house.hand(any(house.users), {
    tap: { data: `!notices.${actions[n % actions.length]}.${argument}`, message: `out${n}` },
  });
};

/** Another head's button, as it was, from another phone. */
const replayed: Abuse = async (scene, n) => {
  const { house, camat, other } = scene;
  const shown = await house.hand(camat, { text: 'edaran 1' });
  const buttons = shown.flatMap(({ buttons = [] }) => buttons).filter(({ data }) => data.startsWith('!notices.'));
  const { data } = buttons[n % buttons.length]!;
  return house.hand(other, { tap: { data, message: `out${n}` } });
};

/** A head who was camat when he wrote the notice, and is not when he says yes. */
const ended: Abuse = async (scene) => {
  const { house, ending } = scene;
  const role = house.db.updateTable('role').where('area', '=', '64.74.03').where('role', '=', 'camat');
  const known = await house.db.selectFrom('notice').select('id').where('area', '=', '64.74.03').executeTakeFirst();
  const buttons = known ? await look(house, ending, known.id) : await draft(scene, ending, 'Besok libur.');
  await role.set({ until_at: new Date(now) }).execute();
  const yes = buttons.find(({ label }) => label.startsWith('Kirim'))!;
  const answers = await house.hand(ending, { tap: { data: yes.data, message: 'out1' } });
  await role.set({ until_at: null }).execute();
  return answers;
};

const look = async (house: HostileHouse, user: string, notice: number) =>
  (await house.hand(user, { text: `edaran ${notice}` })).flatMap(({ buttons = [] }) => buttons);

const long: Abuse = async ({ house, camat }) => {
  const answers = await house.hand(camat, { text: `edaran ${'Rapat besok. '.repeat(8000)}` });
  await house.hand(camat, { text: 'batal' });
  return answers;
};

/** A kader, by the word itself. */
const unasked: Abuse = ({ house }, n) =>
  house.hand(house.users[n % house.users.length]!, { text: 'edaran Besok semua libur.' });

/** So many notices within a minute by one head: the first few go, the others are refused. */
async function flooding(scene: Scene, count: number, faults: string[]): Promise<{ flooded: number; went: number }> {
  const { house, other } = scene;
  const before = await sent(scene);
  let refused = 0;
  for (let n = 0; n < count; n++) {
    const kept = await trail(scene);
    const buttons = await draft(scene, other, `Kabar nomor ${n}.`);
    const yes = buttons.find(({ label }) => label.startsWith('Kirim ke'));
    if (yes) await house.hand(other, { tap: { data: yes.data, message: 'out1' } });
    if ((await trail(scene)) > kept) refused += 1;
  }
  const went = (await sent(scene)) - before;
  if (went > 10) faults.push(`${went} of ${count} notices went out within a minute`);
  if (refused !== count - went) faults.push(`${refused} of ${count - went} refusals are in the trail`);
  return { flooded: count, went };
}

/** A district whose meetings are planned: with the real texts, and on either database. */
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Answers, Text } from '../../src/conversation/run.ts';
import { loadPerson } from '../../src/directory/people/people.ts';
import { randomIds } from '../../src/ids.ts';
import { meetings } from '../../src/meetings/room.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import type { Database } from '../../src/records/tables.ts';
import { monthForMeeting } from '../../src/reporting/for-other-rooms.ts';
import { problemsForAgenda } from '../../src/reporting/problems/for-agenda.ts';
import { type Context, type EffectResult, Refusal } from '../../src/room.ts';
import { openTexts } from '../../src/texts/texts.ts';
import { seedPlace } from '../support/place.ts';

export const now = Date.parse('2026-11-05T09:00:00+08:00');
/** A name that a text asks for and does not get would be read as `{$name}`. */
const unfilled = (message: string) => {
  throw new Error(message);
};
export const texts = openTexts(join(import.meta.dirname, '../../locales'), { warn: unfilled });
const secrets = openSecrets('a key for tests, long enough to be one');

export type Town = Awaited<ReturnType<typeof openTown>>;

const noFiles: { get(hash: string): Promise<{ bytes: Uint8Array; mime: string } | undefined> } = {
  get: async () => undefined,
};

/** Kota Bontang with a team of six (one of them not in the chat), three camat and fifteen lurah; and a secretary of Samarinda. */
export async function openTown(db: Kysely<Database>, files = noFiles) {
  const chat = (person: number) => `chat-${person}`;
  const at = { now, channel: 'whatsapp', chat };
  await seedPlace(
    db,
    secrets,
    {
      load: '64.74',
      team: [
        { role: 'chair', agency: 'Sekretariat Daerah', position: 'Ketua' },
        { role: 'secretariat', agency: 'DPMD', position: 'Sekretaris' },
        { role: 'secretariat', agency: 'DPMD', position: 'Staf sekretariat' },
        { role: 'pokjanal', agency: 'Dinas Kesehatan', position: 'Ketua bidang kesehatan' },
        { role: 'pokjanal', agency: 'Bappeda', position: 'Anggota', absent: true },
        { role: 'admin', position: 'Pengelola' },
      ],
      everywhere: ['camat', 'lurah'],
    },
    at,
  );
  await seedPlace(
    db,
    secrets,
    { load: '64.72', team: [{ role: 'secretariat', agency: 'DPMD', position: 'Sekretaris Samarinda' }] },
    at,
  );
  const deps = {
    db,
    secrets,
    ids: randomIds,
    texts,
    steeringBody: 'Pokjanal Posyandu',
    files,
    figures: monthForMeeting({ texts }),
    problems: problemsForAgenda({ texts }),
    links: (code: string) => [`https://t.me/bot?start=${code}`, `https://wa.me/628115550000?text=${code}`],
  };
  const room = meetings(deps);

  async function contextOf(who: number, on: Kysely<Database>, at = now, turn = 't'): Promise<Context> {
    const person = await loadPerson(on, who, at);
    return { now: at, db: on, person, channel: 'whatsapp', chat: chat(who), practice: false, turn };
  }

  return {
    db,
    deps,
    room,
    render: (text: Text) => texts.render('id', text),
    contextOf: (who: number, at?: number) => contextOf(who, db, at),
    /** The person who bears this office's name. */
    who: async (name: string) =>
      (await db.selectFrom('person').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id,
    /** What a tap (text) or the end of a flow (answers) says, as it is read; or the refusal. */
    async does(
      who: number,
      name: string,
      args: Answers | string,
      at?: number,
      turn?: string,
    ): Promise<{ said: string; buttons: string[]; result?: EffectResult }> {
      const effect = typeof args === 'string' ? room.actions![name]! : room.effects![name]!;
      try {
        const result = await db
          .transaction()
          .execute(async (tx) =>
            effect(await contextOf(who, tx, at, turn), typeof args === 'string' ? { argument: args } : args),
          );
        const said = result.replies.flatMap(({ parts }) => parts.map((text) => texts.render('id', text))).join('\n\n');
        return { said, buttons: result.replies.flatMap(({ choices = [] }) => choices.map(({ data }) => data)), result };
      } catch (error) {
        if (error instanceof Refusal) return { said: `refused: ${error.text.key}`, buttons: [] };
        throw error;
      }
    },
    async asks(who: number, lookup: string, args: Answers = {}, at?: number): Promise<unknown> {
      try {
        return await room.lookups![lookup]!(await contextOf(who, db, at), args);
      } catch (error) {
        if (error instanceof Refusal) return `refused: ${error.text.key}`;
        throw error;
      }
    },
    /** Claims what the form claims, so that its end may be played without the chat. */
    async begin(who: number, answers: Answers) {
      const run = JSON.stringify({ answers });
      const key = `${answers.area}/${answers.kind}/${answers.when}`;
      await db
        .insertInto('draft')
        .values({ flow: 'meetings/rakor_baru', key, practice: false, owner: who, chat: `c${who}`, run })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}

/** A town whose secretary has planned meeting 1; nobody is invited yet. */
export async function openPlanned(db: Kysely<Database>, more: Answers = {}, files = noFiles) {
  const town = await openTown(db, files);
  const secretary = await town.who('Sekretaris');
  const plan = { ...wish, ...more };
  await town.begin(secretary, plan);
  const { buttons } = await town.does(secretary, 'plan', plan);
  return { town, secretary, buttons };
}

/** The same, and the invitations are out: to all whom a channel reaches. */
export async function openInvited(db: Kysely<Database>, more: Answers = {}, files = noFiles) {
  const { town, secretary, buttons } = await openPlanned(db, more, files);
  const invite = buttons.find((data) => data.startsWith('!meetings.invite.'))!;
  await town.does(secretary, 'invite', invite.slice('!meetings.invite.'.length));
  return { town, secretary };
}

export const wish: Answers = {
  plan: 'baru',
  area: '64-74',
  kind: 'rakor',
  theme: 'Posyandu aktif & mandiri',
  when: '2026-11-19T09:00',
  venue: 'Pendopo',
  audience: ['team', 'camat'],
  outside: 'Forkopimda: Kapolres, Dandim',
  guests: 'Wali Kota, diwakili oleh Sekretaris Daerah',
  speakers: 'Kepala Dinas Kesehatan – Kebijakan ILP',
  agenda: '1. Pembukaan\n2. Paparan',
  opener: 'Wali Kota diwakili oleh Sekretaris Daerah',
  methods: ['diskusi'],
  number: '311',
  basis: 'Surat Gubernur nomor 411/12',
};

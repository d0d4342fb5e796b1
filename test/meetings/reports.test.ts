/** A button of a meeting under a kader's report: the answer counts, the report goes on. Through the front door. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planReminders } from '../../src/meetings/planning/reminders/reminders.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let invitee: number;

beforeAll(async () => {
  world = await openWorld('bare', Date.parse('2026-10-20T09:00:00+08:00'));
  const { db } = world.records;
  const kader = await db
    .selectFrom('role')
    .innerJoin('posyandu', 'posyandu.id', 'role.posyandu')
    .select('role.person')
    .where('posyandu.name', '=', 'Posyandu Melati 12')
    .executeTakeFirstOrThrow();
  await world.become('kader', kader.person);
  const { id: meeting } = await db
    .insertInto('meeting')
    .values({
      area: '64.74',
      level: 'kabkota',
      kind: 'rakor',
      status: 'invited',
      revision: 1,
      theme: 'Rakor kader',
      venue: 'Pendopo',
      starts_wall: '2026-11-19T09:00',
      zone: 'WITA',
      detail: '{}',
      starts_at: new Date('2026-11-19T09:00:00+08:00'),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const row = await db
    .insertInto('invitee')
    .values({ meeting, person: kader.person, name: 'Kader' })
    .returning('id')
    .executeTakeFirstOrThrow();
  invitee = row.id;
  await planReminders(db, meeting, world.clock.now());
});
afterAll(() => world?.close());

const say = async (text: string) => (await world.voice.say('kader', text)).join('\n');
const answer = () =>
  world.records.db.selectFrom('invitee').selectAll().where('id', '=', invitee).executeTakeFirstOrThrow();

test('an answer in the middle of a report counts and asks nothing; the report goes on where it was', async () => {
  await say('lapor');
  const question = await say('42');
  const said = await say(`TIDAK ${invitee}`);
  expect(said).toContain('Tercatat *tidak hadir*');
  expect(said).toContain('[Tulis alasan]');
  expect(said).not.toContain('Boleh kami tahu alasannya');
  expect((await answer()).answer).toBe('tidak');
  expect(question).toContain('KMS');
  expect(await say('42')).toContain('ditimbang');
});

test('a deputy is named on request, and the report waits as a draft', async () => {
  const said = await say(`WAKIL ${invitee}`);
  expect(said).toContain('[Tulis nama wakil]');
  expect((await answer()).answer).toBe('tidak');
  expect(await say('Tulis nama wakil')).toContain('kami simpan');
  expect(await say('Bu Sari')).toContain('gabung ');
  expect(await answer()).toMatchObject({ answer: 'diwakilkan', deputy_name: 'Bu Sari' });
});

test('plain words without a number answer the one invitation that is open', async () => {
  expect(await say('Saya hadir')).toContain('Tercatat *hadir*');
  expect(await say('tidak bisa hadir')).toContain('Boleh kami tahu alasannya');
  expect(await say('anak sakit')).toContain('kami teruskan');
  expect(await answer()).toMatchObject({ answer: 'tidak', reason: 'anak sakit' });
});

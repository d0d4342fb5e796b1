/** Who may do what with a child of the register, what is noted of it, and what is left of a child that is erased. */
import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { addChild } from '../../../src/children/register/add.ts';
import { children } from '../../../src/children/room.ts';
import { keepWeighing } from '../../../src/children/weighing/keep.ts';
import { dayMs, minuteMs } from '../../../src/clock.ts';
import { mendCopies } from '../../../src/directory/copies.ts';
import { loadPlace, type Place } from '../../../src/directory/people/places.ts';
import { randomIds } from '../../../src/ids.ts';
import { enqueue } from '../../../src/outbox/outbox.ts';
import type { Records } from '../../../src/records/open.ts';
import type { Database } from '../../../src/records/tables.ts';
import type { Context, Person, Role, Room } from '../../../src/room.ts';
import { openTexts } from '../../../src/texts/texts.ts';
import { addPerson, baru, kuala, lautIndah, makeDistrict, now, secrets } from '../../directory/people.ts';
import { dump } from '../../support/dump.ts';
import { onRecords } from '../../support/stores.ts';
import { unasked } from '../../support/unasked.ts';

const texts = openTexts('locales');
const room: Room = children({
  secrets,
  ids: randomIds,
  texts,
  links: () => [],
  offerToMend: async (_, __, period) => ({ part: { literal: `perbaiki ${period}` }, choices: [] }),
  nextOpenDay: async () => undefined,
  heldBySex: async () => () => new Set(),
  filedMonths: async (_, __, from) =>
    new Map(['2026-09', '2026-10'].filter((one) => one >= from).map((one) => [one, { S: 1 }])),
  db: {} as never,
  files: {} as never,
});
let records: Records;
let db: Kysely<Database>;
let place: Place;
let kader: Person;
let district: Awaited<ReturnType<typeof makeDistrict>>;

onRecords('pglite', async (opened) => {
  records = opened;
  db = opened.db;
});
beforeEach(async () => {
  district = await makeDistrict(db);
  place = (await loadPlace(db, district.posyandu.kuala1))!;
  kader = await addPerson(db, 'Ibu Kader', 'kader', { posyandu: place.id });
});

const by = (person: Person, at = now): Context => ({
  now: at,
  db,
  person,
  channel: 'simulator',
  chat: 'c',
  practice: false,
  turn: 't',
});

const add = (more = {}) =>
  addChild(by(kader), place, { name: 'Aisyah Zubaidah', sex: 'P', born: '2025-02-03', mother: 'Rina Qonita', ...more });

const lines = () => db.selectFrom('audit').select(['action', 'subject', 'actor', 'detail']).orderBy('id').execute();
const fresh = (id: number) => db.selectFrom('child').selectAll().where('id', '=', id).executeTakeFirst();
const lastEvent = async () =>
  (await db.selectFrom('child_event').select('id').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()).id;

describe('only its kader, bidan and puskesmas', () => {
  const strangers: [Role, object][] = [
    ['lurah', { area: kuala }],
    ['camat', { area: '64.74.01' }],
    ['pokjanal', { area: '64.74' }],
    ['secretariat', { area: '64.74' }],
    ['chair', { area: '64.74' }],
    ['admin', {}],
    ['bidan', { area: lautIndah }],
  ];
  const tries = (child: number): [string, () => Promise<unknown>][] => {
    const who = { child: String(child), argument: String(child) };
    const { effects, actions, lookups } = room as Required<Room>;
    const all = {
      posyandu: String(place.id),
      words: 'Budi L 1/1/2025',
      sure: 'hapus',
      how: 'pindah',
      search: '=1 RT 5',
    };
    return [
      ['show', () => effects.show!(stranger, who)],
      ['show_child', () => actions.show_child!(stranger, who)],
      ['add', () => effects.add!(stranger, all)],
      ['change', () => effects.change!(stranger, { ...who, search: 'RT 9' })],
      ['leave', () => effects.leave!(stranger, { ...who, ...all })],
      ['return_child', () => actions.return_child!(stranger, who)],
      ['erase', () => effects.erase!(stranger, { ...who, ...all })],
      ['consent', () => actions.consent!(stranger, who)],
      ['consent_all', () => actions.consent_all!(stranger, { argument: `${place.id}_${now}` })],
      ['consent_heard', () => effects.consent_heard!(stranger, { who: 'Aisyah', yes: true })],
      ['tell_asked', () => effects.tell_asked!(stranger, { who: 'Aisyah', about: 'age' })],
      [
        'roll_asked',
        () => effects.roll_asked!(stranger, { what: 'siapa belum imunisasi melati 1', posyandu: all.posyandu }),
      ],
      ['seen_later', () => lookups.seen_later!(stranger, { ...who, day: '2020-01-01' })],
      ['undo', () => actions.undo_child!(stranger, { argument: '1' })],
      ['sasaran', () => effects.sasaran!(stranger, all)],
      ['told_new', () => lookups.told_new!(stranger, all)],
      ['alike', () => lookups.alike!(stranger, all)],
      ['child_is', () => lookups.child_is!(stranger, who)],
      ['fields', () => lookups.told_changes!(stranger, { ...who, search: 'RT 5' })],
    ];
  };
  let stranger: Context;

  test('look at it or change it; everybody else is refused, whatever the button says', async () => {
    const { id } = await add();
    const others = [
      await addPerson(db, 'Kader Lain', 'kader', { posyandu: district.posyandu.kuala2 }),
      ...(await Promise.all(strangers.map(([role, where]) => addPerson(db, `Ibu ${role}`, role, where)))),
    ];
    const before = await dump(records, secrets);
    for (const other of others) {
      stranger = by(other);
      for (const [name, act] of tries(id))
        await expect(act(), `${other.name} ${name}`).rejects.toThrow(/children\/refusals|not-yours/);
    }
    expect(await dump(records, secrets)).toBe(before);
  });

  test('find children by name, each only her own', async () => {
    await add();
    const names = async (person: Person) =>
      ((await room.lookups!.found!(by(person), { search: 'aisyah' })) as { label: string }[]).map(({ label }) => label);
    const bidan = await addPerson(db, 'Bu Bidan', 'bidan', { area: kuala });
    const puskesmas = await addPerson(db, 'Pak Gizi', 'puskesmas', { unit: district.puskesmas });
    const elsewhere = await addPerson(db, 'Bidan Lain', 'bidan', { area: baru });
    for (const keeper of [kader, bidan, puskesmas]) expect(await names(keeper), keeper.name).toHaveLength(1);
    await expect(names(elsewhere)).rejects.toThrow('children/refusals:not-found');
    const lurah = await addPerson(db, 'Pak Lurah', 'lurah', { area: kuala });
    await expect(names(lurah)).rejects.toThrow('children/refusals:sums-only');
  });
});

test('every look and every change is in the trail, by number and never by name', async () => {
  const { id } = await add();
  const who = { child: String(id), argument: String(id) };
  await room.effects!.show!(by(kader), who);
  await room.effects!.change!(by(kader), { ...who, search: 'Aisyah RT 5 hp 081234567890' });
  await room.actions!.consent!(by(kader), who);
  await room.effects!.leave!(by(kader), { ...who, how: 'pindah', to: 'Samarinda', day: '2026-11-03' });
  await room.actions!.undo_child!(by(kader), { argument: String(await lastEvent()) });
  await room.effects!.erase!(by(kader), { ...who, sure: 'hapus' });
  const noted = await lines();
  expect(noted.map(({ action, subject }) => `${action} ${subject}`)).toEqual([
    `children.add child ${id}`,
    `children.read child ${id}`,
    `children.change child ${id}`,
    `children.consent child ${id}`,
    `children.leave child ${id}`,
    `children.undo child ${id}`,
    `children.erase child ${id}`,
  ]);
  expect(noted.every(({ actor }) => actor === kader.id)).toBe(true);
  expect(JSON.stringify(noted)).not.toMatch(/Aisyah|Rina|Samarinda|0812/);
});

test('a NIK is held against birth date and sex, and kept as a hash and its last four digits', async () => {
  const told = async (nik: string) => {
    const words = `Budi ${nik.slice(-2)} L 12/5/2024 NIK ${nik}`.replace(
      /Budi \d\d/,
      `Budi${'abcdefgh'[Number(nik.at(-1))]}`,
    );
    const { replies } = await room.effects!.add!(by(kader), { posyandu: String(place.id), words });
    return JSON.stringify(replies[0]!.parts);
  };
  expect(await told('6474011205240001')).not.toContain('nik');
  expect(await told('6474015205240002')).toContain('nik-sex');
  expect(await told('6474011305240003')).toContain('nik-born');
  // Families move: an area elsewhere is no reason.
  expect(await told('1171011205240004')).not.toContain('nik-');
  const kept = await db.selectFrom('child').select(['nik_hash', 'nik_last']).orderBy('id').execute();
  expect(kept.map(({ nik_last }) => nik_last)).toEqual(['0001', null, null, '0004']);
  expect(kept[0]!.nik_hash).toBe(secrets.hash('nik', '6474011205240001'));
  expect(await dump(records, secrets)).not.toContain('6474011205240001');
});

describe('what was noted is taken back within a day', () => {
  test('and not later, nor twice', async () => {
    const child = await add();
    const who = { child: String(child.id) };
    await room.effects!.leave!(by(kader), { ...who, how: 'meninggal', day: '2026-11-03' });
    const event = { argument: String(await lastEvent()) };
    await expect(room.actions!.undo_child!(by(kader, now + dayMs + 1), event)).rejects.toThrow('too-late');
    await room.actions!.undo_child!(by(kader, now + dayMs), event);
    expect(await fresh(child.id)).toMatchObject({ until: null, ended: null, over_at: child.over_at });
    await expect(room.actions!.undo_child!(by(kader), event)).rejects.toThrow('too-late');
  });

  test('a field that was changed again since stays', async () => {
    const { id } = await add({ rt: '1', phone: '+6281234567890' });
    await room.effects!.change!(by(kader), { child: String(id), search: 'Aisyah RT 2 hp 081311112222' });
    const event = { argument: String(await lastEvent()) };
    await room.effects!.change!(by(kader), { child: String(id), search: 'Aisyah RT 3' });
    await room.actions!.undo_child!(by(kader), event);
    expect(await fresh(id)).toMatchObject({ rt: '3', phone: '+6281234567890' });
  });

  test('a child that was weighed is not struck off', async () => {
    const [one, other] = [await add(), await add({ name: 'Budi' })];
    const event = { argument: String(await lastEvent()) };
    await keepWeighing(db, {
      child: other,
      place,
      day: '2026-11-05',
      told: { weight: 9000 },
      by: kader.id,
      now,
      sure: true,
    });
    await expect(room.actions!.undo_child!(by(kader), event)).rejects.toThrow('children/refusals:weighed');
    await room.actions!.undo_child!(by(kader), { argument: '1' });
    expect(await fresh(one.id)).toBeUndefined();
  });
});

test('a corrected birth date moves its fifth birthday, and its weighings are worked out anew', async () => {
  const child = await add();
  await keepWeighing(db, { child, place, day: '2026-11-05', told: { weight: 9000 }, by: kader.id, now, sure: true });
  const growth = async () => (await db.selectFrom('weighing').select('growth').executeTakeFirstOrThrow()).growth;
  const before = await growth();
  await room.effects!.change!(by(kader), { child: String(child.id), search: 'Aisyah lahir 3/2/2024' });
  expect(await growth()).not.toEqual(before);
  const now5 = (await fresh(child.id))!;
  expect(now5).toMatchObject({ born: '2024-02-03', since: '2024-02-03' });
  expect(now5.over_at.toISOString()).toBe('2029-02-02T16:00:00.000Z');
});

test('a month that was filed is offered for mending where the change reaches its figures, and only there', async () => {
  const child = await add();
  const weigh = (day: string) =>
    keepWeighing(db, { child, place, day, told: { weight: 9000 }, by: kader.id, now, sure: true });
  await weigh('2026-09-10');
  await weigh('2026-10-10');
  const who = { child: String(child.id) };
  const offered = async (effect: keyof NonNullable<Room['effects']>, args: object) =>
    JSON.stringify((await room.effects![effect]!(by(kader), { ...who, ...args })).replies).match(/perbaiki [\d-]+/g) ??
    [];
  expect(await offered('change', { search: 'Aisyah RT 5' })).toEqual([]);
  expect(await offered('change', { search: 'Aisyah lahir 3/2/2026' })).toEqual([
    'perbaiki 2026-09',
    'perbaiki 2026-10',
  ]);
  expect(await offered('leave', { how: 'pindah', day: '2026-10-12' })).toEqual([]);
  await room.actions!.undo_child!(by(kader), { argument: String(await lastEvent()) });
  expect(await offered('leave', { how: 'pindah', day: '2026-10-01' })).toEqual(['perbaiki 2026-10']);
  const { replies } = await room.actions!.undo_child!(by(kader), { argument: String(await lastEvent()) });
  expect(JSON.stringify(replies)).toContain('perbaiki 2026-10');
});

test('a child that is written down or erased is held against a filed month too, as far as that was counted from the register', async () => {
  const child = await add();
  for (const day of ['2026-09-10', '2026-10-10'])
    await keepWeighing(db, { child, place, day, told: { weight: 9000 }, by: kader.id, now, sure: true });
  const offered = async (effect: keyof NonNullable<Room['effects']>, args: object) =>
    JSON.stringify((await room.effects![effect]!(by(kader), { posyandu: String(place.id), ...args })).replies).match(
      /perbaiki [\d-]+/g,
    ) ?? [];
  // The report says S 1, and so did the scales.
  expect(await offered('new_heard', { words: 'Budi L 12/5/2025 ibu Sri' })).toEqual([
    'perbaiki 2026-09',
    'perbaiki 2026-10',
  ]);
  // By now it says something else than they do: each further child of a register that is being filled would repeat it.
  expect(await offered('add', { words: 'Citra P 12/6/2025 ibu Tuti' })).toEqual([]);
  for (const { id } of await db.selectFrom('child').select('id').where('id', '<>', child.id).execute())
    expect(await offered('erase', { child: String(id), sure: 'hapus' })).toEqual([]);
  expect(await offered('erase', { child: String(child.id), sure: 'tidak' })).toEqual([]);
  expect(await offered('erase', { child: String(child.id), sure: 'hapus' })).toEqual([
    'perbaiki 2026-09',
    'perbaiki 2026-10',
  ]);
});

test('before a day on which it was weighed no child leaves unasked', async () => {
  const child = await add();
  const day = '2026-11-05';
  await keepWeighing(db, { child, place, day, told: { weight: 9000 }, by: kader.id, now, sure: true });
  const heard = (told: object) => room.effects!.news_heard!(by(kader), { what: 'moved', who: 'Aisyah', ...told });
  const { next } = await heard({ day: '2026-11-01' });
  expect(next).toMatchObject({ flow: 'children/anak_pindah', args: { day: '2026-11-01' } });
  expect(await fresh(child.id)).toMatchObject({ ended: null });
  const seen = (told: string) => room.lookups!.seen_later!(by(kader), { child: String(child.id), day: told });
  expect(await seen('2026-11-01')).toEqual({ last: '5 November 2026' });
  expect(await seen('2026-11-05')).toEqual({ last: 'none' });
  await heard({ day: '2026-11-06' });
  expect(await fresh(child.id)).toMatchObject({ ended: 'moved' });
});

test('of an erased child nothing is left in any table', async () => {
  const child = await add({ father: 'Ahmad Qosim', address: 'Jl. Zamrud 7', phone: '+6281234509876' });
  const stays = await add({ name: 'Budi', mother: 'Sri' });
  await room.effects!.change!(by(kader), { child: String(child.id), search: 'Aisyah ayah Ahmad Quraisy' });
  await keepWeighing(db, { child, place, day: '2026-11-05', told: { weight: 9000 }, by: kader.id, now, sure: true });
  const line = { kabupaten: child.kabupaten, posyandu: place.id, day: '2026-11-05', by: kader.id, at: new Date(now) };
  await db
    .insertInto('scale_line')
    .values([
      { ...line, words: 'Aisyah Zubaidah 9 kg', state: 'taken', child: child.id },
      { ...line, words: 'Aisyah Zubaidah 9,9 kg', state: 'dropped', child: null },
      { ...line, words: 'Aisya Zubaedah 9,8', state: 'asked', child: null },
      {
        ...line,
        words: 'yang Qonita 9,7',
        state: 'asked',
        child: null,
        asks: JSON.stringify({ is: 'near', children: [child.id] }),
      },
      { ...line, words: 'Budi 9,6', state: 'asked', child: null },
      { ...line, words: 'Budi 9 kg', state: 'taken', child: stays.id },
    ])
    .execute();
  const reply = { parts: [{ literal: 'Aisyah Zubaidah perlu diperiksa' }] };
  const message = {
    kabupaten: child.kabupaten,
    key: 'k',
    person: kader.id,
    kind: unasked,
    reply,
    dueAt: now,
    expiresAt: now,
  };
  await enqueue(db, { ...message, kind: 'children.referral', args: { child: child.id } });
  await enqueue(db, { ...message, kabupaten: '', key: 'held', kind: 'inbox.held' });
  await room.effects!.erase!(by(kader), { child: String(child.id), sure: 'hapus' });
  const sessions = { drop: async () => {}, rewrite: async () => {} };
  for (const minutes of [0, 11]) await mendCopies({ db, secrets, keepers: [], sessions }, now + minutes * minuteMs);
  const left = await dump(records, secrets);
  expect(left).not.toMatch(/Zubaidah|Zubaedah|Qonita|Qosim|Quraisy|Zamrud|1234509876/);
  expect(left).toContain('Budi 9 kg');
  expect(left).toContain('Budi 9,6');
});

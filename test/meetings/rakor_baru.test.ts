/** Planning and inviting: who may, how many, once only. On both databases. */
import { describe, expect, test } from 'vitest';
import type { Records } from '../../src/records/open.ts';
import { onRecords, stores } from '../support/stores.ts';
import { now, openTown, type Town, wish } from './planning.ts';

describe.each(stores)('a plan on %s', (kind) => {
  let records: Records;
  let town: Town;
  let secretary: number;
  let colleague: number;

  onRecords(kind, async (opened) => {
    records = opened;
    town = await openTown(records.db);
    secretary = await town.who('Sekretaris');
    colleague = await town.who('Staf sekretariat');
  });

  const planned = async (answers = wish, who = secretary) => {
    await town.begin(who, answers);
    return town.does(who, 'plan', answers);
  };
  const outbox = () =>
    town.db.selectFrom('outbox').selectAll().where('kind', '=', 'meetings.invitation').orderBy('key').execute();
  const meeting = () => town.db.selectFrom('meeting').selectAll().executeTakeFirstOrThrow();

  test('is stored as a draft that tells nobody, with the exact count of whom a channel reaches', async () => {
    const { said, buttons } = await planned();
    // Five of the team and three camat; the sixth of the team is not in the chat, two of Forkopimda and a guest get a letter.
    expect(said).toContain('*Kirim undangan ke 7 orang?* (11 diundang)');
    expect(said).toContain('lewat WhatsApp: 7');
    expect(said).toContain('perlu surat: 4 (Anggota, Kapolres (Forkopimda), Dandim (Forkopimda), Wali Kota (tamu))');
    expect(buttons[0]).toBe('!meetings.invite.1_7_11');
    expect(await meeting()).toMatchObject({ status: 'draft', level: 'kabkota', zone: 'WITA', revision: 0 });
    expect((await meeting()).starts_at.toISOString()).toBe('2026-11-19T01:00:00.000Z');
    expect(await outbox()).toEqual([]);
    expect(await town.db.selectFrom('invitee').select('id').execute()).toEqual([]);
  });

  test('is sent to exactly those, once, however often the button is tapped', async () => {
    await planned();
    expect((await town.does(secretary, 'invite', '1_7_11')).said).toContain('dikirim ke 7 orang');
    expect((await town.does(colleague, 'invite', '1_7_11')).said).toBe('refused: meetings/refusals:already-sent');
    const rows = await outbox();
    expect(rows.map(({ key }) => key)).toEqual(rows.map(({ person }) => `rakor-1-r1-undangan-${person}`).sort());
    expect(rows).toHaveLength(7);
    expect(await meeting()).toMatchObject({ status: 'invited', revision: 1 });
    const paper = await town.db
      .selectFrom('invitee')
      .select(['name', 'category'])
      .where('person', 'is', null)
      .orderBy('id')
      .execute();
    expect(paper).toEqual([
      { name: 'Kapolres', category: 'Forkopimda' },
      { name: 'Dandim', category: 'Forkopimda' },
      { name: 'Wali Kota', category: 'tamu' },
    ]);
  });

  test('is sent by one of two secretaries who tap at the same moment', async () => {
    await planned();
    const taps = await Promise.all([secretary, colleague, secretary].map((who) => town.does(who, 'invite', '1_7_11')));
    const said = taps.map((tap) => tap.said.slice(0, 8)).sort();
    expect(said.filter((text) => text === 'refused:')).toHaveLength(2);
    expect(await outbox()).toHaveLength(7);
    expect(await town.db.selectFrom('invitee').select('id').execute()).toHaveLength(11);
  });

  test('whose count has changed is not sent: the question is asked again with the new count', async () => {
    await planned();
    await town.db
      .updateTable('contact')
      .set({ gone_at: new Date(now) })
      .where('person', '=', await town.who('Camat Bontang Barat'))
      .execute();
    const { said, buttons } = await town.does(secretary, 'invite', '1_7_11');
    expect(said).toContain('baru saja berubah');
    expect(buttons[0]).toBe('!meetings.invite.1_6_11');
    expect(await outbox()).toEqual([]);
    expect((await town.does(secretary, 'invite', '1_999_999')).said).toContain('baru saja berubah');
  });

  test('for a past time is not sent', async () => {
    await planned();
    const late = Date.parse('2026-11-19T01:00:00Z');
    expect((await town.does(secretary, 'invite', '1_7_11', late)).said).toBe('refused: meetings/refusals:is-past');
  });

  test('may be changed until it is sent, and what is left out is removed', async () => {
    await planned();
    const held = (await town.asks(secretary, 'saved', { plan: '1' })) as { answers: typeof wish };
    const { number: _, ...rest } = held.answers;
    expect(held.answers).toMatchObject({
      theme: wish.theme,
      outside: wish.outside,
      guests: wish.guests,
      agenda: 'Pembukaan\nPaparan',
    });
    await planned({
      ...rest,
      plan: '1',
      when: '2026-11-19T10:00 WITA',
      theme: 'Lain',
      agenda: 'Satu',
      audience: ['camat'],
    });
    expect(await meeting()).toMatchObject({ id: 1, theme: 'Lain', starts_wall: '2026-11-19T10:00' });
    expect(await town.db.selectFrom('meeting_agenda').select('item').execute()).toEqual([{ item: 'Satu' }]);
    await town.does(secretary, 'invite', '1_3_6');
    expect(await town.asks(secretary, 'saved', { plan: '1' })).toBe('refused: meetings/refusals:already-sent');
    expect((await planned({ ...wish, plan: '1', when: '2026-11-20T10:00' }, colleague)).said).toBe(
      'refused: meetings/refusals:already-sent',
    );
  });

  test('is stored by one secretary only: without the draft that the form holds nothing is stored', async () => {
    await town.begin(colleague, wish);
    expect((await town.does(secretary, 'plan', wish)).said).toBe('refused: meetings/refusals:taken');
    expect((await town.does(colleague, 'plan', wish)).said).toContain('Kirim undangan');
    expect((await town.does(colleague, 'plan', wish)).said).toBe('refused: meetings/refusals:taken');
    expect(await town.db.selectFrom('meeting').select('id').execute()).toHaveLength(1);
  });

  test('left unfinished is offered again to its owner, and to nobody else', async () => {
    await town.begin(secretary, {
      area: '64-74',
      kind: 'rakor',
      when: '2026-12-01T09:00',
      theme: 'Belum jadi',
      plan: 'baru',
    });
    const mine = (await town.asks(secretary, 'drafts')) as { value: string; label: string }[];
    expect(mine.map(({ label }) => label)).toEqual(['Rapat baru', 'Belum selesai: Belum jadi']);
    expect(await town.asks(secretary, 'saved', { plan: mine[1]!.value })).toMatchObject({
      answers: { theme: 'Belum jadi' },
    });
    expect(await town.asks(colleague, 'drafts')).toHaveLength(1);
    expect(await town.asks(colleague, 'saved', { plan: mine[1]!.value })).toEqual({ answers: {} });
  });
});

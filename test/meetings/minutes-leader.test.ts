/** The leader agrees, the minutes are sent, and corrections follow. On both databases. */
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/conversation/run.ts';
import type { Records } from '../../src/records/open.ts';
import { onRecords, stores } from '../support/stores.ts';
import { during, openMeeting } from './minutes-town.ts';
import { texts } from './planning.ts';

describe.each(stores)('minutes are agreed to on %s', (kind) => {
  let records: Records;
  let town: Awaited<ReturnType<typeof openMeeting>>;
  let conclusion: string;

  onRecords(kind, async (opened) => {
    records = opened;
    town = await openMeeting(records.db);
    await town.begin(town.secretary);
    const items = (await town.asks(town.secretary, 'minutes_items', { meeting: '1' })) as { value: string }[];
    conclusion = items.at(-1)!.value;
    await town.writes(town.secretary, 'Rencana aksi per kelurahan', conclusion);
  });

  /** The message as it reads when it leaves. false: it is dropped. */
  async function leaves(kind: string, person: number, args: Answers) {
    const verdict = await town.room.wanted![kind]!({ now: during, db: records.db }, { person, args });
    if (typeof verdict === 'boolean' || 'notBefore' in verdict) return verdict;
    return { ...verdict, said: verdict.parts.map((part) => texts.render('id', part)).join('\n\n') };
  }
  const asked = async () => (await town.sent('meetings.minutes_ask')).map(({ key }) => key);
  const audits = async () =>
    (
      await records.db
        .selectFrom('audit')
        .select(['action', 'actor'])
        .where('kabupaten', '=', '64.74')
        .where('action', 'like', 'meetings.minutes%')
        .orderBy('id')
        .execute()
    ).map(({ action, actor }) => `${action} ${actor}`);

  test('the leader is asked; after the yes every invited person gets them once, and the secretariat prints for the others', async () => {
    await town.does(town.secretary, 'minutes_ask', '1');
    expect(await asked()).toEqual([`rakor-1-notulen-v1-setuju1-${town.chair}`]);
    const question = await leaves('minutes_ask', town.chair, { ask: '10101' });
    expect(question).toMatchObject({
      choices: [{ data: '!meetings.minutes_yes.10101' }, { data: '!meetings.minutes_mend.10101' }],
      document: { writer: 'meetings.minutes_pdf' },
    });
    // Nobody else can agree for her.
    for (const other of [town.secretary, town.member])
      expect((await town.does(other, 'minutes_yes', '10101')).said).toBe('refused: meetings/minutes:not-asked');
    const { said } = await town.does(town.chair, 'minutes_yes', '10101');
    expect(said).toContain('dikirim ke 7 orang');
    const sent = await town.sent('meetings.minutes');
    expect(sent).toHaveLength(7);
    expect(sent.map(({ key }) => key)).toContain(`rakor-1-notulen-v1-${town.member}`);
    expect(await records.db.selectFrom('meeting').select('status').executeTakeFirst()).toEqual({ status: 'closed' });
    const told = await leaves('minutes', town.member, { meeting: 1, version: 1 });
    expect(told).toMatchObject({ document: { args: { meeting: 1, version: 1 } } });
    expect(JSON.stringify(told)).toContain('Rencana aksi per kelurahan');
    // The second tap changes nothing.
    expect((await town.does(town.chair, 'minutes_yes', '10101')).said).toBe('refused: meetings/minutes:is-approved');
    expect(await town.sent('meetings.minutes')).toHaveLength(7);
    const paper = await town.does(town.secretary, 'minutes_paper', '1');
    expect(paper.said).toContain('Kapolres');
    expect(await audits()).toEqual([`meetings.minutes_ask ${town.secretary}`, `meetings.minutes_yes ${town.chair}`]);
  });

  test('two taps of the leader at the same moment send one notulen to each', async () => {
    await town.does(town.secretary, 'minutes_ask', '1');
    const said = (await Promise.all([1, 2].map(() => town.does(town.chair, 'minutes_yes', '10101')))).map(
      ({ said }) => said,
    );
    expect(said.filter((one) => one === 'refused: meetings/minutes:is-approved')).toHaveLength(1);
    expect(await town.sent('meetings.minutes')).toHaveLength(7);
  });

  test('every invited sees her own action items counted, not those of others', async () => {
    const action = { meeting: 1, kind: 'rencana' as const, deadline: '2026-12-31', asked_at: new Date(during) };
    await records.db
      .insertInto('action')
      .values([
        { ...action, number: 1, activity: 'a', owner: town.member },
        { ...action, number: 2, activity: 'b', owner: town.member, status: 'running' },
        { ...action, number: 3, activity: 'c', owner: town.member, status: 'cancelled' },
        { ...action, number: 4, activity: 'd', owner: town.chair },
      ])
      .execute();
    await town.does(town.secretary, 'minutes_ask', '1');
    await town.does(town.chair, 'minutes_yes', '10101');
    expect(await leaves('minutes', town.member, { meeting: 1, version: 1 })).toMatchObject({
      said: expect.stringContaining('rapat ini: *2*'),
    });
    const lurah = await leaves('minutes', town.secretary, { meeting: 1, version: 1 });
    expect(JSON.stringify(lurah)).not.toContain('own-actions');
    // A person who was removed from the list gets nothing.
    await records.db
      .updateTable('invitee')
      .set({ removed_at: new Date(during) })
      .where('person', '=', town.member)
      .execute();
    expect(await leaves('minutes', town.member, { meeting: 1, version: 1 })).toBe(false);
  });

  test('the leader wants a correction: the writer is told, the old buttons say so, and the leader is asked again', async () => {
    await town.does(town.secretary, 'minutes_ask', '1');
    expect((await town.does(town.chair, 'minutes_mend', '10101')).result?.next).toEqual({
      flow: 'meetings/notulen_perbaikan',
      args: { ask: '10101' },
    });
    await town.does(town.chair, 'minutes_mend', { ask: '10101', wish: 'Sebut tenggatnya' });
    const told = (await town.sent('meetings.told')).filter(({ key }) => key.includes('perbaiki'));
    expect(told.map(({ person }) => person)).toEqual([town.secretary]);
    expect((await town.does(town.chair, 'minutes_yes', '10101')).said).toBe('refused: meetings/minutes:being-mended');
    expect((await town.does(town.secretary, 'minutes_open', { meeting: '1' })).said).toContain('“Sebut tenggatnya”');
    await town.writes(town.secretary, 'paling lambat 31 Desember', conclusion);
    await town.does(town.secretary, 'minutes_ask', '1');
    expect((await town.does(town.chair, 'minutes_yes', '10101')).said).toBe('refused: meetings/minutes:old-ask');
    expect((await town.does(town.chair, 'minutes_yes', '10102')).said).toContain('disetujui');
  });

  test('a note after the question was sent takes it back: the leader agrees only to what she has read', async () => {
    await town.does(town.secretary, 'minutes_ask', '1');
    expect((await town.writes(town.secretary, 'dan anggarannya', conclusion)).said).toContain('perlu diminta lagi');
    expect(await leaves('minutes_ask', town.chair, { ask: '10101' })).toBe(false);
    expect((await town.does(town.chair, 'minutes_yes', '10101')).said).toBe('refused: meetings/minutes:being-mended');
  });

  test('a correction is a version of its own: its changes are named, the leader agrees again, and the first version stays', async () => {
    await town.does(town.secretary, 'minutes_ask', '1');
    await town.does(town.chair, 'minutes_yes', '10101');
    expect((await town.writes(town.secretary, 'diam-diam', conclusion)).said).toBe(
      'Notulen ini sudah disetujui dan dikirim. Untuk memperbaikinya ketik *notulen*.',
    );
    expect(await town.asks(town.secretary, 'minutes_begun', { meeting: '1' })).toMatchObject({
      state: 'kirim',
      version: '1',
    });
    // They were approved while her form was open, so she is asked whether this is a correction.
    const late = await town.does(town.secretary, 'minutes_open', { meeting: '1' });
    expect(late.result?.next).toEqual({ flow: 'meetings/notulen', args: { meeting: '1' } });
    for (const end of ['minutes_ended', 'minutes_heads', 'minutes_change', 'minutes_item']) {
      const told = await town.does(town.secretary, end, { meeting: '1', leader: 'Lain', taker: 'Lain', what: 'hapus' });
      expect(told.said).toBe('Notulen ini sudah disetujui dan dikirim. Untuk memperbaikinya ketik *notulen*.');
    }
    expect(await town.row()).toMatchObject({ leader_name: 'Ketua', note_taker_name: 'Sekretaris' });
    const mend = await town.does(town.chair, 'minutes_mend', { ask: '10101', wish: 'Terlambat' });
    expect(mend.said).toBe('Notulen ini sudah disetujui dan dikirim.');
    const taker = { meeting: '1', person: String(town.member) };
    expect((await town.does(town.secretary, 'appoint', taker)).said).toBe('Notulen ini sudah disetujui dan dikirim.');
    expect((await town.does(town.member, 'minutes_open', { meeting: '1', correct: 'ya' })).said).toContain('not-yours');
    await town.does(town.secretary, 'minutes_open', { meeting: '1', correct: 'ya' });
    await town.writes(town.secretary, 'Tenggat 30 November', conclusion);
    // Until the leader agrees, others read the version that was sent.
    expect((await town.does(town.member, 'minutes_show', '1')).said).not.toContain('Tenggat 30 November');
    expect((await town.does(town.secretary, 'minutes_show', '1')).said).toContain('Tenggat 30 November');
    await town.does(town.secretary, 'minutes_ask', '1');
    expect((await town.does(town.chair, 'minutes_yes', '10101')).said).toBe('refused: meetings/minutes:old-ask');
    await town.does(town.chair, 'minutes_yes', '10201');
    const keys = (await town.sent('meetings.minutes')).map(({ key }) => key);
    expect(keys).toContain(`rakor-1-notulen-v2-${town.member}`);
    expect(keys).toHaveLength(14);
    // A message of the old version that still waits is dropped.
    expect(await leaves('minutes', town.member, { meeting: 1, version: 1 })).toBe(false);
    expect(await leaves('minutes', town.member, { meeting: 1, version: 2 })).toMatchObject({
      said: expect.stringMatching(/Perbaikan notulen\* \(versi 2\)[\s\S]*Yang berubah:\* Kesimpulan/),
    });
    const versions = await records.db.selectFrom('minutes_version').selectAll().orderBy('version').execute();
    expect(versions.map(({ version, by_person, approved_by }) => [version, by_person, approved_by])).toEqual([
      [1, town.secretary, town.chair],
      [2, town.secretary, town.chair],
    ]);
    expect(JSON.stringify(versions[0]!.body)).not.toContain('30 November');
    expect(await audits()).toContain(`meetings.minutes_correct ${town.secretary}`);
    expect(await audits()).toContain(`meetings.minutes_change ${town.secretary}`);
  });

  test('the leader is found by name or office; without her the head of the body is asked', async () => {
    const leader = async (told: string) => {
      await town.does(town.secretary, 'minutes_heads', {
        meeting: '1',
        leader: told,
        taker: 'Sekretaris',
        ended: null,
      });
      return (await town.row()).leader;
    };
    expect(await leader('Camat Bontang Utara')).toBe(await town.who('Camat Bontang Utara'));
    expect(await leader('ketua bidang kesehatan selaku pimpinan')).toBe(town.member);
    expect(await leader('Ketuanya')).toBeNull();
    expect(await leader('Wali Kota')).toBeNull();
    await town.does(town.secretary, 'minutes_ask', '1');
    expect(await asked()).toEqual([`rakor-1-notulen-v1-setuju1-${town.chair}`]);
  });

  test('when nobody can be asked, the secretariat says in whose name it agrees, and that is recorded', async () => {
    await records.db
      .updateTable('contact')
      .set({ gone_at: new Date(during) })
      .where('person', '=', town.chair)
      .execute();
    expect((await town.does(town.secretary, 'minutes_spoken', '1')).said).toBe(
      'refused: meetings/minutes:being-mended',
    );
    expect((await town.does(town.secretary, 'minutes_ask', '1')).said).toContain('belum terhubung');
    const sure = await town.does(town.secretary, 'minutes_spoken', '1');
    expect(sure).toMatchObject({
      said: expect.stringContaining('*Ketua* sudah setuju'),
      buttons: ['!meetings.minutes_sure.1_1_1'],
    });
    expect((await town.does(town.secretary, 'minutes_sure', '1_1_2')).said).toBe('refused: meetings/minutes:old-ask');
    expect((await town.does(town.member, 'minutes_sure', '1_1_1')).said).toBe('refused: meetings/refusals:not-yours');
    await town.does(town.secretary, 'minutes_sure', '1_1_1');
    expect(await town.sent('meetings.minutes')).toHaveLength(6);
    expect(await audits()).toContain(`meetings.minutes_spoken ${town.secretary}`);
  });

  test('an office that has ended signs nothing, and nobody is asked about empty minutes', async () => {
    await records.db.updateTable('minutes').set({ leader: null }).execute();
    await town.does(town.secretary, 'minutes_ask', '1');
    await records.db
      .updateTable('role')
      .set({ until_at: new Date(during - 1) })
      .where('person', '=', town.chair)
      .execute();
    expect((await town.does(town.chair, 'minutes_yes', '10101')).said).toBe('refused: meetings/minutes:not-asked');
    await records.db.deleteFrom('minutes_note').execute();
    await records.db.updateTable('minutes').set({ status: 'draft' }).execute();
    expect((await town.does(town.secretary, 'minutes_ask', '1')).said).toBe('refused: meetings/minutes:empty');
    expect((await town.does(town.secretary, 'minutes_yes', '1')).said).toContain('RTL itu tidak ada');
    for (const number of ['', '10199', '990101', '99999999999', 'x', '1_1_1', '-10101'])
      expect((await town.does(town.secretary, 'minutes_yes', number)).said).toMatch(/not-asked/);
  });
});

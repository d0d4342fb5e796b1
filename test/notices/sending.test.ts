/** From the author's yes to everybody's phone: each person once, resumed after a crash, cancelled, and always within the rights. On both
 *  databases. */
import { describe, expect, test } from 'vitest';
import { mute } from '../../src/directory/people/contacts.ts';
import { workOff } from '../../src/notices/room.ts';
import { dueSendings } from '../../src/notices/sending/fan-out.ts';
import { tally } from '../../src/outbox/batch.ts';
import { stores } from '../support/stores.ts';
import { camatArea, type House, hour, inHouse, minute, posyandu } from './house.ts';

describe.each(stores)('a notice on %s', (kind) => {
  let house: House;
  let camat: number;
  let kader: number[];
  inHouse(kind, async (opened, author) => {
    house = opened;
    camat = author;
    const melati = await posyandu(house.db, '64.74.01.1001', 'Posyandu Melati');
    kader = [];
    for (let n = 0; n < 3; n++) kader.push(await house.person('kader', { posyandu: melati }));
  });

  const rows = () =>
    house.db.selectFrom('outbox').selectAll().where('kind', '=', 'notices.notice').orderBy('key').execute();
  const agree = (id: number, n: number, revision = 1) => house.does(camat, 'send', `${id}_${revision}_${n}`);
  const sendNow = async (answers = {}) => {
    const id = await house.draft(camat, answers);
    const { buttons } = await house.does(camat, 'show', id);
    await house.does(
      camat,
      'send',
      buttons.find((data) => data.startsWith('!notices.send.'))!.slice('!notices.send.'.length),
    );
    house.now += minute;
    await house.run();
    return id;
  };

  /** Adds kader. */
  const crowd = async (n: number) => {
    const big = await posyandu(house.db, '64.74.01.1002', 'Posyandu Besar');
    const people = await house.db
      .insertInto('person')
      .values(Array.from({ length: n }, (_, at) => ({ name: `K ${at}`, language: 'id', consent_version: 1 })))
      .returning('id')
      .execute();
    await house.db
      .insertInto('role')
      .values(people.map(({ id }) => ({ person: id, role: 'kader', posyandu: big, from_at: new Date(0) })))
      .execute();
  };
  /** Runs the job until its connection breaks after some transactions: one for the people, then one for each slice. */
  const killedAfter = (most: number) => {
    let transactions = 0;
    const broken = new Proxy(house.db, {
      get: (target, name) => {
        if (name === 'transaction' && ++transactions > most) throw new Error('killed');
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    return workOff({ ...house.deps, db: broken }, dueSendings, house.now);
  };

  test('reaches nobody before the minute is over, then everybody once, even when the job runs twice', async () => {
    const id = await house.draft(camat);
    expect((await agree(id, 3)).said).toContain('Dikirim dalam 1 menit');
    await house.run();
    expect(await rows()).toHaveLength(0);
    house.now += minute;
    await Promise.all([house.run(), house.run()]);
    await house.run();
    await house.deliver();
    expect(house.sent.map(({ who }) => who).sort()).toEqual([...kader].sort());
    expect(house.sent[0]!.text).toContain('Rapat besok pukul 08.00.');
    expect(await tally(house.db, { kabupaten: '64.74', batch: `edaran-${id}` })).toMatchObject({ sent: 3, waiting: 0 });
    expect((await agree(id, 3)).said).toContain('sudah dikirim');
  });

  test('is in the audit trail with author, hash of the text, resolved audience and count, and without its words', async () => {
    const id = await sendNow();
    const [entry] = await house.trail('notices.sent');
    expect(entry).toMatchObject({ actor: camat, subject: `notice ${id}`, kabupaten: '64.74' });
    expect(entry!.detail).toMatchObject({
      author: camat,
      text_hash: (await house.notice(id)).text_hash,
      count: 3,
      audience: { all: true },
    });
    expect([...(entry!.detail.people as number[])].sort()).toEqual([...kader].sort());
    expect(JSON.stringify(entry)).not.toContain('Rapat besok');
  });

  test('goes on after a crash, and nobody gets a second row', async () => {
    await crowd(1200);
    const id = await house.draft(camat);
    await agree(id, 1203);
    house.now += minute;
    await expect(killedAfter(3)).rejects.toThrow('killed');
    const before = (await rows()).length;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(1203);
    await house.run();
    expect(await rows()).toHaveLength(1203);
    expect((await house.notice(id)).people).toBe(1203);
  });

  test('does not wait behind a big one, and an urgent one goes first', async () => {
    const id = await house.draft(camat);
    await agree(id, 3);
    const urgent = await house.draft(camat, { body: 'Banjir, amankan balita!' });
    await house.does(camat, 'changed', { notice: String(urgent), what: 'kind', kind: 'mendesak' });
    await agree(urgent, 3, 2);
    house.now += minute;
    await house.run();
    const both = await rows();
    expect(
      both.filter(({ key }) => key.startsWith(`edaran-${urgent}-`)).every((row) => row.urgent && row.priority < 5),
    ).toBe(true);
    expect(
      both.filter(({ key }) => key.startsWith(`edaran-${id}-`)).every((row) => !row.urgent && row.priority > 5),
    ).toBe(true);
  });

  test('obeys berhenti, also when it is urgent, and counts it separately', async () => {
    await house.db
      .updateTable('contact')
      .set({ muted_at: new Date(house.now) })
      .where('person', '=', kader[0]!)
      .execute();
    const id = await house.draft(camat);
    await house.does(camat, 'changed', { notice: String(id), what: 'kind', kind: 'mendesak' });
    await agree(id, 3, 2);
    house.now += minute;
    await house.run();
    await house.deliver();
    expect(house.sent.map(({ who }) => who)).not.toContain(kader[0]);
    expect((await house.does(camat, 'show', id)).said).toContain('Tidak dikirim 1: memilih berhenti');
  });

  test('obeys berhenti on a phone that joins later', async () => {
    await mute(house.db, kader[0]!, house.now);
    await house.join(kader[0]!, 'another phone');
    await sendNow();
    await house.deliver();
    expect(house.sent.map(({ who }) => who).sort()).toEqual([kader[1], kader[2]]);
    await mute(house.db, kader[0]!, null);
    await sendNow({ body: 'Lain lagi.' });
    house.sent.length = 0;
    await house.deliver();
    expect(house.sent).toHaveLength(3);
  });

  test('that is cancelled within the minute leaves no trace; later, those who have it are told', async () => {
    const early = await house.draft(camat);
    await agree(early, 3);
    await house.does(camat, 'cancel', early);
    expect(await house.progress(camat, early)).toContain(`Edaran ${early} (“`);
    house.now += minute;
    await house.run();
    expect(await rows()).toHaveLength(0);
    const late = await sendNow({ body: 'Lain lagi.' });
    await house.deliver();
    expect((await house.does(camat, 'cancel', late)).said).toContain('3 yang terlanjur menerima');
    const recalled = await house.db.selectFrom('recall').selectAll().execute();
    expect(recalled.map(({ batch }) => batch)).toEqual([`edaran-${late}`]);
    expect((await house.does(kader[0]!, 'ack', late)).said).toContain('sudah dibatalkan');
  });

  test('is cancelled together with its reminders, which say the same', async () => {
    const id = await sendNow();
    await house.deliver();
    await house.does(camat, 'remind', id);
    await house.run();
    await house.deliver();
    const [reminder] = await house.db.selectFrom('notice').select('id').where('reminds', '=', id).execute();
    await house.does(camat, 'cancel', id);
    const recalled = await house.db.selectFrom('recall').select('batch').orderBy('batch').execute();
    expect(recalled.map(({ batch }) => batch)).toEqual([`edaran-${id}`, `edaran-${reminder!.id}`]);
    expect((await house.trail('notices.cancelled')).map(({ subject }) => subject).sort()).toEqual([
      `notice ${id}`,
      `notice ${reminder!.id}`,
    ]);
  });

  test('that is cancelled before all rows are written shows nobody as waiting', async () => {
    await crowd(300);
    const id = await house.draft(camat);
    await agree(id, 303);
    house.now += minute;
    await expect(killedAfter(2)).rejects.toThrow('killed');
    const { said } = await house.does(camat, 'cancel', id);
    expect(said).toContain('303 orang tidak jadi menerima');
    expect(said).toContain('Terkirim 0 dari 303, antre 0');
    expect(said).toContain('100 %');
  });

  test('shows the end of the quiet hours while it waits for it', async () => {
    house.now = Date.parse('2026-11-25T22:00:00+08:00');
    const id = await sendNow();
    await house.deliver();
    expect(house.sent).toEqual([]);
    const { said } = await house.does(camat, 'show', id);
    expect(said).toContain('Sisanya dikirim Kamis, 26 November 2026, pukul 06.00 WITA');
    expect(said).not.toContain('Sebentar lagi selesai');
  });

  test('that was paused until its time was over says so, and is not sent any more', async () => {
    const id = await sendNow();
    await house.does(camat, 'hold', id);
    house.now += 7 * 24 * hour;
    expect((await house.does(camat, 'show', id)).said).toContain('Dijeda sampai masa berlakunya habis');
    await house.does(camat, 'go_on', id);
    await house.deliver();
    expect(house.sent).toEqual([]);
    expect((await house.does(camat, 'show', id)).said).toContain('Kedaluwarsa 3');
  });

  test('reminds nobody whose message still waits', async () => {
    const id = await sendNow();
    expect((await house.does(camat, 'remind', id)).said).toContain('masih dikirim');
    await house.deliver();
    await house.does(camat, 'remind', id);
    expect(await house.db.selectFrom('notice').select('id').where('reminds', '=', id).execute()).toHaveLength(1);
  });

  test('reaches nobody in practice mode, and a running one can still be stopped there', async () => {
    const id = await house.draft(camat);
    house.practice = true;
    for (const action of ['send', 'send_again']) {
      expect((await house.does(camat, action, `${id}_1_3`)).said).toContain('tidak bisa dalam latihan');
    }
    expect((await house.notice(id)).status).toBe('draft');
    house.practice = false;
    await agree(id, 3);
    house.practice = true;
    expect((await house.does(camat, 'now', id)).said).toContain('tidak bisa dalam latihan');
    expect((await house.does(camat, 'cancel', id)).said).toContain('dibatalkan');
  });

  test('that is paused sends and adds nothing, and goes on later', async () => {
    const id = await sendNow();
    expect((await house.does(camat, 'hold', id)).said).toContain('Dijeda');
    await house.deliver();
    expect(house.sent).toHaveLength(0);
    expect((await house.does(camat, 'hold', id)).said).toContain('Tidak ada yang bisa dijeda');
    await house.does(camat, 'go_on', id);
    await house.deliver();
    expect(house.sent).toHaveLength(3);
  });

  test('is not sent when its author lost his role after his yes; the deciders and the audit trail are told', async () => {
    const chair = await house.person('chair', { area: '64.74', name: 'Ketua' });
    const id = await house.draft(camat);
    await agree(id, 3);
    await house.db
      .updateTable('role')
      .set({ until_at: new Date(house.now) })
      .where('person', '=', camat)
      .execute();
    house.now += minute;
    await house.run();
    await house.deliver();
    expect((await house.notice(id)).status).toBe('stopped');
    expect(await rows()).toHaveLength(0);
    expect(house.sent).toEqual([{ who: chair, text: expect.stringContaining('*tidak dikirim*') }]);
    expect(await house.trail('notices.stopped')).toHaveLength(1);
    expect((await house.does(camat, 'now', id)).said).toContain('tidak lagi bertugas');
  });

  test('does not reach a recipient whose role has ended in the meantime', async () => {
    await sendNow();
    await house.db
      .updateTable('role')
      .set({ until_at: new Date(house.now) })
      .where('person', '=', kader[1]!)
      .execute();
    await house.deliver();
    expect(house.sent.map(({ who }) => who)).not.toContain(kader[1]);
  });

  test('asks again for the same text to the same people within the hour, and not afterwards', async () => {
    await sendNow();
    const second = await house.draft(camat, { body: 'rapat  besok pukul *08.00.*' });
    const asked = await agree(second, 3);
    expect(asked.said).toContain('Kirim lagi?');
    expect((await house.notice(second)).status).toBe('draft');
    const yes = asked.buttons.find((data) => data.startsWith('!notices.send_again.'))!;
    await house.does(camat, 'send_again', yes.slice('!notices.send_again.'.length));
    expect((await house.notice(second)).status).toBe('sent');
    house.now += hour + minute;
    const third = await house.draft(camat);
    await agree(third, 3);
    expect((await house.notice(third)).status).toBe('sent');
  });

  test('asks again also when the first one was written long before or waits for its time', async () => {
    const early = await house.draft(camat);
    const later = await house.draft(camat, { body: 'Nanti sore.' });
    await house.does(camat, 'changed', { notice: String(later), what: 'time', when: '2026-11-25T17:00' });
    await agree(later, 3, 2);
    house.now += 3 * hour;
    await agree(early, 3);
    house.now += 10 * minute;
    await house.run();
    for (const body of ['Rapat besok pukul 08.00.', 'Nanti sore.'])
      expect((await agree(await house.draft(camat, { body }), 3)).said).toContain('Kirim lagi?');
  });

  test('is shown again when text or recipients have changed since the button was shown', async () => {
    const id = await house.draft(camat);
    await house.person('kader', {
      posyandu: (await house.db.selectFrom('posyandu').select('id').executeTakeFirstOrThrow()).id,
    });
    expect((await agree(id, 3)).said).toContain('Ada yang berubah');
    await house.does(camat, 'changed', { notice: String(id), what: 'text', body: 'Rapat lusa.' });
    expect((await agree(id, 4, 1)).said).toContain('Ada yang berubah');
    expect((await house.notice(id)).status).toBe('draft');
  });

  describe('refused and in the audit trail', () => {
    test.each([
      'send',
      'send_again',
      'now',
      'cancel',
      'hold',
      'go_on',
      'drop',
      'end',
      'change',
      'keep_list',
      'remind',
      'who',
      'sheet',
      'show',
      'approve',
      'object',
      'reply',
      'answer',
    ])('another’s button, a forged and a broken one: %s', async (action) => {
      const id = await sendNow();
      const lurah = await house.person('lurah', { area: '64.74.02.1001' });
      const forged = [
        `${id}_1_3`,
        String(id),
        '999999',
        '-1',
        '1e9',
        '0x1',
        '',
        "1' or '1'='1",
        '9'.repeat(40),
        '../../x',
        'NaN',
      ];
      const trailBefore = (await house.trail('notices.refused')).length;
      for (const argument of forged) {
        const { said, result } = await house.does(lurah, action, argument);
        expect(said, argument).toMatch(/tidak ada, atau bukan/);
        expect(result?.next).toBeUndefined();
      }
      expect((await house.trail('notices.refused')).length - trailBefore).toBe(forged.length);
      expect((await house.notice(id)).status).toBe('sent');
    });

    test.each([
      ['changed', { what: 'text', body: 'Palsu' }],
      ['save_list', { name: 'Curian' }],
      ['reject', { reason: 'palsu' }],
      ['answer', { body: 'Halo' }],
    ])('another’s number at the end of a form: %s', async (effect, args) => {
      const id = await sendNow();
      const lurah = await house.person('lurah', { area: '64.74.02.1001' });
      expect((await house.does(lurah, effect, { ...args, notice: String(id) })).said).toMatch(/tidak ada, atau bukan/);
      expect(await house.trail('notices.refused')).toMatchObject([
        { actor: lurah, detail: { what: `${effect} ${id}` } },
      ]);
    });

    test('another’s number where a form looks it up', async () => {
      const id = await house.draft(camat);
      const lurah = await house.person('lurah', { area: '64.74.02.1001' });
      const looked = await house.lookUp(lurah, 'form', { notice: String(id) });
      expect(looked).toMatchObject({ refused: expect.stringContaining('tidak ada, atau bukan') });
      expect(await house.trail('notices.refused')).toHaveLength(1);
    });

    test('a text of 100 kB, at the question and at the end of the flow', async () => {
      const body = 'a'.repeat(100_000);
      const refused = await house.lookUp(camat, 'fits', { body });
      expect(refused).toMatchObject({ refused: expect.stringContaining('100.000 huruf; paling banyak 3.500') });
      expect((await house.does(camat, 'compose', { body, audience: 'all' })).said).toContain('100.000 huruf');
      expect(await house.db.selectFrom('notice').selectAll().execute()).toHaveLength(0);
      expect(await house.trail('notices.refused')).toHaveLength(2);
      expect(await house.lookUp(camat, 'fits', { body: 'a'.repeat(3500) })).toBe(true);
    });

    test('a thousand notices in a minute: ten are sent, the rest is refused, and drafts have a limit too', async () => {
      let refused = 0;
      for (let n = 0; n < 1000 && refused < 60; n++) {
        house.now += 60;
        const { said, buttons } = await house.does(camat, 'compose', { body: `Nomor ${n}`, audience: 'all' });
        const send = buttons.find((data) => data.startsWith('!notices.send.'));
        if (!send) {
          expect(said).toContain('draf edaran dalam satu jam');
          refused++;
        } else if (
          (await house.does(camat, 'send', send.slice('!notices.send.'.length))).said.includes('Sudah 10 edaran')
        )
          refused++;
      }
      const sent = await house.db.selectFrom('notice').select('id').where('status', '=', 'sent').execute();
      expect(sent).toHaveLength(10);
      expect(await house.trail('notices.refused')).toHaveLength(60);
    });

    test('a kader, a bidan, somebody without a role', async () => {
      for (const who of [
        kader[0]!,
        await house.person('bidan', { area: '64.74.01.1001' }),
        await house.person('pokjanal', { area: camatArea }),
      ]) {
        expect((await house.does(who, 'compose', { body: 'Halo', audience: 'all' })).said).toContain(
          'hanya bisa dikirim oleh',
        );
      }
      expect(await house.db.selectFrom('notice').selectAll().execute()).toHaveLength(0);
    });
  });
});

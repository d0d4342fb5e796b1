import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Option, Reply } from '../../src/conversation/run.ts';
import { seedDemoReports } from '../../src/reporting/seed.ts';
import { writeNumber } from '../../src/texts/writing.ts';
import { cpuMs } from '../support/cpu.ts';
import { type District, monday, month, openDistrict, room, texts } from './district.ts';

describe.each(['pglite', 'postgres'] as const)('rekap on %s', (kind) => {
  let district: District | undefined;
  beforeAll(async () => {
    district = await openDistrict(kind);
    if (district) await seedDemoReports(district.db, monday);
  });
  afterAll(() => district?.records.close());
  const run = (name: string, test: (district: District) => Promise<void>) =>
    it(name, async (context) => (district ? test(district) : context.skip()));

  /** With the buttons that lead to a place or a month. */
  const look = async (s: District, person: number, argument: string) => {
    const [reply] = (await room.actions!.recap!(await s.as(person), { argument })).replies;
    return { ...reply!, choices: reply!.choices?.filter(({ data }) => data.startsWith('!reporting.recap.')) };
  };
  const areaOf = async (s: District, id: number) =>
    (await s.db.selectFrom('posyandu').select('area').where('id', '=', id).executeTakeFirstOrThrow()).area;

  run('counts and sums what the rows say', async (s) => {
    const chair = await s.find('chair');
    const reply = await look(s, chair, '64-74_2026-09');
    const { rows } = await sql<{ n: number; s: number; d: number }>`
      select count(*)::int n, sum((answers->>'S')::int)::int s, sum((answers->>'D')::int)::int d
      from kabar.report where period = '2026-09' and current and not practice`.execute(s.db);
    expect(args(reply, 'head')).toMatchObject({
      reported: rows[0]!.n,
      total: 123,
      place: expect.stringContaining('Bontang'),
    });
    expect(args(reply, 'sums')!.figures).toContain(`S ${writeNumber(rows[0]!.s)} · `);
    expect(args(reply, 'rates')!.dsOf).toBe(`${writeNumber(rows[0]!.d)}/${writeNumber(rows[0]!.s)}`);
    expect(String(args(reply, 'by-area')!.lines).split('\n')).toHaveLength(15);
    expect(args(reply, 'missing')!.count).toBe(123 - rows[0]!.n);
    expect(JSON.stringify(reply).length).toBeLessThan(8000);
  });

  run('goes down to one kelurahan and one posyandu by its buttons', async (s) => {
    const camat = await s.find('camat');
    const [own] = (await room.lookups!.scopes!(await s.as(camat), {})) as Option[];
    const district = await look(s, camat, `${own!.value}_2026-09`);
    const village = await look(s, camat, argument(district.choices![0]!.data));
    expect(args(village, 'head')!.total).toBeLessThan(123);
    const posyandu = await look(s, camat, argument(village.choices![0]!.data));
    expect(keys(posyandu)[0]).toMatch(/^reporting\/rekap:posyandu/);
    // The month before, and the way back up.
    expect(posyandu.choices!.map((choice) => argument(choice.data))).toEqual([
      expect.stringMatching(/^p\d+_2026-08$/),
      argument(district.choices![0]!.data),
    ]);
  });

  run('a kader sees her posyandu at once, in the month that is due', async (s) => {
    const kader = await s.find('kader', { posyandu: 2 });
    const options = (await room.lookups!.scopes!(await s.as(kader), {})) as Option[];
    expect(options.map((option) => option.value)).toEqual(['p2']);
    const { replies } = await room.effects!.recap!(await s.as(kader), { scope: 'p2' });
    expect(args(replies[0]!, 'posyandu-missing') ?? args(replies[0]!, 'posyandu')).toMatchObject({
      month: 'September 2026',
    });
  });

  run('a puskesmas sees its kelurahan and no other', async (s) => {
    const nurse = await s.find('puskesmas');
    const [own] = (await room.lookups!.scopes!(await s.as(nurse), {})) as Option[];
    const reply = await look(s, nurse, `${own!.value}_2026-09`);
    expect(String(args(reply, 'by-area')!.lines).split('\n')).toHaveLength(3);
    await expect(look(s, nurse, '64-74_2026-09')).rejects.toThrow('not-your-area');
    await expect(look(s, nurse, 'u2_2026-09')).rejects.toThrow('not-your-area');
  });

  run(
    'what few children make is held back, and no subtraction brings it back; who looks after them sees it',
    async (s) => {
      const camat = await s.find('camat');
      const [own] = (await room.lookups!.scopes!(await s.as(camat), {})) as Option[];
      const shown = async (person: number, value: string) => figuresOf(await look(s, person, `${value}_2026-09`));
      const below = async (value: string) =>
        (await look(s, camat, `${value}_2026-09`))
          .choices!.filter(({ label }) => !('key' in label && label.key === 'reporting/rekap:higher'))
          .map(({ data }) => argument(data).split('_')[0]!);
      let held = 0;
      const check = async (value: string) => {
        const parts = (await below(value)).filter((one) => one !== value);
        const whole = await shown(camat, value);
        const each = await Promise.all(parts.map((one) => shown(camat, one)));
        for (const name of ['T', 'O', 'B', 'BGM', '2T']) {
          const small = [whole, ...each].map((one) => one.get(name)).filter((one) => one !== undefined);
          for (const one of small) expect(/^[1-4]$/.test(one), `${value} ${name} ${one}`).toBe(false);
          const hidden = small.filter((one) => one === '…').length;
          held += hidden;
          expect(hidden, `${name} of ${value}: ${small.join()}`).not.toBe(1);
        }
        for (const one of [whole, ...each])
          expect(['T', 'O', 'B'].filter((name) => one.get(name) === '…')).not.toHaveLength(1);
        return parts;
      };
      for (const village of (await check(own!.value)).slice(0, 2)) await check(village);
      expect(held).toBeGreaterThan(5);
      const kader = await s.find('kader', { posyandu: 12 });
      expect([...(await shown(kader, 'p12')).values()]).not.toContain('…');
    },
  );

  run("never shows someone else's area, whatever a button says", async (s) => {
    const lurah = await s.find('lurah', { area: await areaOf(s, 1) });
    const kader = await s.find('kader', { posyandu: 1 });
    const elsewhere = (await areaOf(s, 2)).replaceAll('.', '-');
    for (const value of [elsewhere, '64-74', '64-74-01', '64', 'p2', 'u1', 'p999999', '', '64-74-0%']) {
      await expect(look(s, lurah, `${value}_2026-09`), value).rejects.toThrow('not-your-area');
    }
    await expect(look(s, kader, `${(await areaOf(s, 1)).replaceAll('.', '-')}_2026-09`)).rejects.toThrow(
      'not-your-area',
    );
    await expect(look(s, lurah, 'p1_2026-11')).rejects.toThrow('no-such-month');
    await expect(look(s, lurah, 'p1_x')).rejects.toThrow('no-such-month');
  });

  run('practice leaves it untouched', async (s) => {
    const chair = await s.find('chair');
    const before = await look(s, chair, '64-74_2026-10');
    const kader = await s.find('kader', { posyandu: 5 });
    await s.draft(kader, 5, '2026-10', true);
    await s.inTurn(
      kader,
      monday,
      (context) => room.effects!.file!(context, { posyandu: '5', period: '2026-10', ...month() }),
      true,
    );
    expect(await look(s, chair, '64-74_2026-10')).toEqual(before);
  });

  run('a month in which nobody reported has no rates', async (s) => {
    const chair = await s.find('chair');
    const reply = await look(s, chair, '64-74_2025-01');
    expect(args(reply, 'head')).toMatchObject({ reported: 0, total: 123 });
    expect(args(reply, 'rates')).toBeUndefined();
    expect(args(reply, 'missing')!.count).toBe(123);
    expect(args(reply, 'missing-more')!.count).toBe(83);
  });

  run('fits one message for a kecamatan of forty desa with long names', async (s) => {
    await s.db.transaction().execute(async (tx) => {
      await sql`insert into kabar.area (code, parent, name, level, kind, zone) select '64.74.01.2' || lpad(n::text, 3, '0'),
        '64.74.01', 'Sungai Pinang Lama Ujung ' || n, 'desakel', 'desa', 'WITA' from generate_series(1, 40) n`.execute(
        tx,
      );
      await sql`insert into kabar.posyandu (area, name, kind) select '64.74.01.2' || lpad(n::text, 3, '0'),
        'Posyandu Bunga Bougenville ' || m, 'posyandu' from generate_series(1, 40) n, generate_series(1, 3) m`.execute(
        tx,
      );
      await sql`insert into kabar.report (kabupaten, posyandu, period, practice, version, receipt, answers, filed_at, current)
        select left(area, 5), id, '2026-07', false, 1, 'y' || id, '{"S":1000,"K":999,"D":888,"N":777,"T":111,"O":0,"B":0,"BGM":0,"TT":0}', now(), true
        from kabar.posyandu where area like '64.74.01.2%' and name like '%1'`.execute(tx);
    });
    const reply = await look(s, await s.find('camat', { area: '64.74.01' }), '64-74-01_2026-07');
    const text = reply.parts.map((part) => texts.render('id', part)).join('\n\n');
    expect(text).toContain('Sungai Pinang Lama Ujung 40');
    expect(text.length).toBeLessThan(4096);
    await s.db.deleteFrom('report').where('period', '=', '2026-07').execute();
    await s.db.deleteFrom('posyandu').where('area', 'like', '64.74.01.2%').execute();
  });

  run('stays quick with ten thousand posyandu more', async (s) => {
    const area = await areaOf(s, 1);
    await s.db.transaction().execute(async (tx) => {
      await sql`insert into kabar.posyandu (area, name, kind) select ${area}, 'Besar ' || n, 'posyandu' from generate_series(1, 10000) n`.execute(
        tx,
      );
      await sql`insert into kabar.report (kabupaten, posyandu, period, practice, version, receipt, answers, filed_at, current)
        select left(area, 5), id, '2026-09', false, 1, 'x' || id, '{"S":40,"K":40,"D":30,"N":20,"T":10,"O":0,"B":0,"BGM":0,"TT":0}', now(), true
        from kabar.posyandu where name like 'Besar %' and id % 2 = 0`.execute(tx);
    });
    const chair = await s.find('chair');
    let reply: Reply | undefined;
    const took = await cpuMs(async () => {
      reply = await look(s, chair, '64-74_2026-09');
    });
    expect(args(reply!, 'head')!.total).toBe(10123);
    expect(took).toBeLessThan(2000);
  });
});

const named = (reply: Reply) => reply.parts as { key: string; args?: Record<string, string | number> }[];
const keys = (reply: Reply) => named(reply).map((text) => text.key);
const args = (reply: Reply, id: string) => named(reply).find((text) => text.key === `reporting/rekap:${id}`)?.args;
const argument = (data: string) => data.replace('!reporting.recap.', '');
const figuresOf = (reply: Reply) =>
  new Map(
    String(args(reply, 'sums')?.figures ?? '')
      .split(' · ')
      .filter(Boolean)
      .map((one) => one.split(' ') as [string, string]),
  );

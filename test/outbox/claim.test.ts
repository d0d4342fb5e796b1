/** The order in which rows are claimed, by the rows alone. */
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { due } from '../../src/outbox/claim.ts';
import { enqueue } from '../../src/outbox/outbox.ts';
import type { Db } from '../../src/records/tables.ts';
import { unasked } from '../support/unasked.ts';
import { batch, onBoth } from './both.ts';

await onBoth((bench) => {
  const order = async (most = 100) => {
    const rows = await due(bench.db, bench.now, bench.now, most);
    return rows.map(({ key }) => key.replace(/-0*/, ''));
  };

  test('two batches of one priority take turns, however long the one that came first is', async () => {
    await enqueue(bench.db, ...batch('besar', 300));
    await enqueue(bench.db, ...batch('kecil', 3));
    expect(await order(8)).toEqual(['besar1', 'kecil1', 'besar2', 'kecil2', 'besar3', 'kecil3', 'besar4', 'besar5']);
  });

  test('what a batch has had before does not count: from now on they share', async () => {
    await enqueue(bench.db, ...batch('lama', 6));
    await bench.db.updateTable('outbox').set({ status: 'sent' }).where('key', '<=', 'lama-0004').execute();
    await enqueue(bench.db, ...batch('baru', 2));
    expect(await order()).toEqual(['baru1', 'lama5', 'baru2', 'lama6']);
  });

  test('the more urgent goes first, and rows without a batch are one batch together', async () => {
    await enqueue(bench.db, ...batch('biasa', 2), ...batch('genting', 2, { priority: 1 }));
    await enqueue(bench.db, ...batch('lepas', 2, { batch: undefined }));
    expect(await order()).toEqual(['genting1', 'genting2', 'biasa1', 'lepas1', 'biasa2', 'lepas2']);
  });

  test('each lane has its own: what waits for one channel takes no place of another', async () => {
    await enqueue(bench.db, ...batch('lambat', 50), ...batch('cepat', 2));
    await bench.db.updateTable('outbox').set({ lane: 'whatsapp' }).where('batch', '=', 'lambat').execute();
    await bench.db.updateTable('outbox').set({ lane: 'telegram' }).where('batch', '=', 'cepat').execute();
    expect((await order(2)).sort()).toEqual(['cepat1', 'cepat2', 'lambat1', 'lambat2']);
  });

  test('held and future rows are nobody’s turn', async () => {
    await enqueue(bench.db, ...batch('nanti', 2, { dueAt: bench.now + 1 }), ...batch('ditahan', 2));
    await bench.db.updateTable('outbox').set({ held: true }).where('batch', '=', 'ditahan').execute();
    expect(await order()).toEqual([]);
  });

  test('it reads a few rows only, with a hundred thousand that wait for later and ten thousand that are due', async () => {
    const fill = (name: string, count: number, dueAt: string) =>
      sql`insert into kabar.outbox (kabupaten, key, person, kind, reply, priority, due_at, expires_at, batch, lane)
        select '64.74', ${name}::text || n, 1, ${unasked}, '{}', 5, ${new Date(bench.now)}::timestamptz + ${sql.raw(dueAt)},
          ${new Date(bench.now)}::timestamptz + interval '90 d', ${name}, 'telegram'
        from generate_series(1, ${count}::int) n`.execute(bench.db);
    await fill('', 100_000, `n * interval '1 min'`);
    await fill('besar', 9000, `interval '0'`);
    await fill('kecil', 1000, `interval '0'`);
    await sql`analyze kabar.outbox`.execute(bench.db);
    const read = await bench.db.transaction().execute(async (on) => {
      // What the connection read before may still be counted here: the server takes these counts away once a second at most.
      const before = await rowsRead(on);
      expect(await due(on, bench.now, bench.now, 70)).toHaveLength(70);
      return (await rowsRead(on)) - before;
    });
    expect(read).toBeGreaterThan(70);
    expect(read).toBeLessThan(1000);
  });
});

async function rowsRead(on: Db): Promise<number> {
  const { rows } = await sql<{ n: string }>`select pg_stat_get_xact_tuples_returned('kabar.outbox'::regclass)
    + pg_stat_get_xact_tuples_fetched('kabar.outbox'::regclass)
    + pg_stat_get_xact_tuples_returned('kabar.outbox_turns'::regclass) as n`.execute(on);
  return Number(rows[0]!.n);
}

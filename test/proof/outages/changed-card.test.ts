/** From the secretary's chat to the phone of an invited one, over real WhatsApp sockets: a meeting that moves or is called off takes
 *  its old event card away. */
import { afterAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../support/world.ts';

const now = Date.parse('2026-11-05T09:00:00+08:00');
const nineteenth = Date.parse('2026-11-19T09:00:00+08:00');
const twentieth = Date.parse('2026-11-20T13:30:00+08:00');
/** Far more than it ever takes: what is waited for comes, or the test fails. */
const patience = { timeout: 150_000, interval: 250 };

let world: World | undefined;
afterAll(() => world?.close());

const place = {
  load: '64.74',
  team: [
    { role: 'secretariat' as const, agency: 'DPMD', position: 'Sekretaris' },
    { role: 'pokjanal' as const, agency: 'Dinas Kesehatan', position: 'Dinkes' },
  ],
};

test('the move deletes the old card, the cancellation the new one', async () => {
  world = await openWorld('whatsapp-lid', now, undefined, place);
  const { voice, records } = world;
  for (const { id, name } of await records.db.selectFrom('person').select(['id', 'name']).execute()) {
    await world.become(name, id);
  }
  /** Each line, and what is waited for before the next one: on a busy machine the answer may come long after. */
  const writes = async (...lines: [line: string, heard: string][]) => {
    for (const [line, heard] of lines) {
      world!.clock.move(10_000);
      let said = await voice.say('Sekretaris', line);
      while (!said.join().includes(heard)) said = await voice.came('Sekretaris');
    }
  };
  const cards = () => voice.cards!('Dinkes');

  await writes(
    [
      'rakor baru\nJenis: Rapat koordinasi\nTema: Posyandu aktif\nHari/tanggal: Kamis 19/11/2026 pukul 09.00\nTempat: Pendopo',
      'Siapa yang diundang?',
    ],
    ['1', 'Mau melengkapi'],
    ['lewati', 'mohon dicek'],
    ['Sudah benar', 'Kirim undangan ke 2 orang?'],
    ['Kirim ke 2 orang', 'Undangan dikirim ke 2 orang'],
  );
  await voice.came('Dinkes');
  await expect.poll(cards, patience).toEqual([{ start: nineteenth, deleted: false }]);

  await writes(
    ['ubah rakor', 'Pengingat saja'],
    ['Waktu', 'pukul'],
    ['Jumat 20/11/2026 pukul 13.30', 'mohon dicek'],
    ['Ya, ubah', 'Tercatat'],
  );
  const moved = [
    { start: nineteenth, deleted: true },
    { start: twentieth, deleted: false },
  ];
  await voice.came('Dinkes');
  await expect.poll(cards, patience).toEqual(moved);

  await writes(
    ['batal rakor', 'Lewati'],
    ['Ruangan dipakai', 'mohon dicek'],
    ['Ya, batalkan dan kabari semua', 'dibatalkan'],
  );
  await voice.came('Dinkes');
  await expect.poll(cards, patience).toEqual(moved.map((card) => ({ ...card, deleted: true })));
}, 500_000);

/** Referrals as their bidan and kader talk of them. */
import { afterAll, describe, expect, test } from 'vitest';
import { toldIn, toldWords } from '../../../src/children/referral/told.ts';
import { minuteMs } from '../../../src/clock.ts';
import { at, texts } from '../../reporting/district.ts';
import { openWorld } from '../../support/world.ts';
import { openWard } from './ward.ts';

const world = await openWorld('bare', at('2026-11-20T09:00:00+08:00'));
afterAll(() => world.close());
const { voice, clock } = world;
const ward = openWard(world.records, 12);
const kader = await ward.kader();
await world.become('kader', kader);
await world.become('bidan', await ward.bidan());

const refer = async (name: string, mother: string) => {
  const child = await ward.add(name, { mother });
  await ward.weigh(kader, child, '2026-11-20', clock.now(), { weight: 8400, length: 760, before: 8400 });
};
const bidan = async (text: string) => {
  clock.move(minuteMs);
  return (await voice.say('bidan', text)).join('\n');
};
const came = async (who: string) => {
  clock.move(11 * minuteMs);
  return (await voice.came(who)).join('\n');
};

test('one is taken by its typed button, and its result told in own words: what they do not say is asked', async () => {
  await refer('Aisyah Putri', 'Rina');
  expect(await came('bidan')).toContain('*Aisyah Putri*, perempuan, 21 bulan');
  expect(await bidan('Saya terima')).toContain('sudah Ibu/Bapak terima');
  expect(await came('kader')).toContain('*Endang Purwanti Cendana sudah menerima 1 rujukan.*');
  expect(await bidan('hasil: anaknya belum sembuh')).toContain('Aisyah Putri (21 bulan, ibu Rina): apa hasilnya?');
  expect(await bidan('Sudah diperiksa')).toContain(
    'Tercatat untuk Aisyah Putri (21 bulan, ibu Rina): sudah diperiksa.',
  );
  expect(await came('kader')).toContain('“anaknya belum sembuh”');
  // It may be told otherwise for a week.
  expect(await bidan('hasil Aisyah: tidak perlu dirujuk, sudah sehat')).toContain('sudah membaik');
  expect(await came('kader')).toContain('“tidak perlu dirujuk, sudah sehat”');
});

test('of several the child is found by number, name or mother; else she is asked', async () => {
  await refer('Siti Aminah', 'Ani');
  await refer('Budi', 'Wati');
  expect(await came('bidan')).toContain('Siti Aminah');
  expect(await bidan('siapa yang dirujuk?')).toMatch(/• 2 .*Siti Aminah.*\n• 3 .*Budi/);
  // With `terima` and a number people are let in, too: nobody waits under this one.
  expect(await bidan('terima 2')).toContain('Rujukan 2, Siti Aminah (21 bulan, ibu Ani): sudah Ibu/Bapak terima');
  expect(await bidan('terima 2')).toContain('sudah diterima Endang Purwanti Cendana (20 Nov)');
  expect(await bidan('terima 77')).toContain('Permintaan itu tidak ada');
  expect(await bidan('hasil 3 tidak datang')).toContain('Tercatat untuk Budi');
  expect(await bidan('hasil anak bu ani: kami rujuk ke RSUD')).toContain('Tercatat untuk Siti Aminah');
  const asked = await bidan('hasil: semua sudah diperiksa');
  expect(asked).toContain('Rujukan yang mana?');
  expect(asked).toContain('• 2 Siti Aminah (21 bulan, ibu Ani)');
  expect(await bidan('99')).toContain('Ketik nomor rujukannya');
  expect(await bidan('2')).toContain('Tercatat untuk Siti Aminah (21 bulan, ibu Ani): sudah diperiksa.');
  await bidan('latihan');
  expect(await bidan('hasil 3 sudah diperiksa')).toContain('Ini latihan, jadi data anak yang sungguhan tidak diubah.');
  await bidan('latihan');
  const list = await bidan('rujukan');
  expect(list).toContain('*1 anak menunggu di bidan*');
  expect(list).toContain('• 3 Budi (21 bulan, ibu Wati): belum datang, hari ini');
  expect(await bidan('3 Budi')).toContain('Belum datang, kata Endang Purwanti Cendana, 20 Nov.');
});

test('a kader reads those of her posyandu, and takes none', async () => {
  expect((await voice.say('kader', 'rujukan')).join()).toContain('*1 anak menunggu di bidan*');
  expect((await voice.say('kader', 'terima rujukan 3')).join()).toContain('bukan untuk Ibu/Bapak');
  expect((await voice.say('kader', 'hasil rujukan 3')).join()).toContain('bukan untuk Ibu/Bapak');
});

describe('in her own words', () => {
  test('`ya saya terima` takes what was sent last; of several she says which one, or all', async () => {
    await refer('Zahra', 'Susi');
    await came('bidan');
    expect(await bidan('baik bu, nanti saya periksa')).toContain('Rujukan 4, Zahra (21 bulan, ibu Susi): sudah');
    await refer('Hasan', 'Umi');
    await refer('Husein', 'Umi');
    await came('bidan');
    const asked = await bidan('ya saya terima');
    expect(asked).toContain('Rujukan yang mana?');
    expect(asked).toContain('[5 Hasan (21 bulan, ibu Umi)] [6 Husein (21 bulan, ibu Umi)] [Terima semua (2)]');
    expect(await bidan('terima kasih ya bu')).not.toContain('Ibu/Bapak terima');
    expect(await bidan('terima semua')).toContain('✅ 2 rujukan Ibu/Bapak terima.');
    expect(await bidan('siap')).toContain('Tidak ada pertanyaan yang sedang menunggu jawaban');
  });

  test('a result needs no word in front of it, nor a closed question; several are told at once', async () => {
    await refer('Putra', 'Tuti');
    await came('bidan');
    expect(await bidan('periksa anak')).toContain('Apa yang mau dilihat?');
    expect(await bidan('tidak naik')).toContain('*Tidak naik (T)* – ');
    // She has written since it came, so she is asked.
    expect(await bidan('siap')).toContain('[7 Putra (21 bulan, ibu Tuti)]');
    expect(await bidan('saya terima rujukan putra')).toContain('Rujukan 7, Putra (21 bulan, ibu Tuti): sudah Ibu');
    expect(await bidan('putra sudah diperiksa, beri PMT')).toContain(
      'Tercatat untuk Putra (21 bulan, ibu Tuti): sudah',
    );
    const both = await bidan('Hasan sudah diperiksa, beri PMT. Husein tidak datang');
    expect(both).toContain('Tercatat untuk Hasan (21 bulan, ibu Umi): sudah diperiksa.');
    expect(both).toContain('Tercatat untuk Husein (21 bulan, ibu Umi): tidak datang.');
    // Nobody waits for a result of hers, so it is nobody else's.
    const strange = await bidan('Putra: sudah dikunjungi\nRizky: belum datang');
    expect(strange).toContain('tidak ada di rujukan yang menunggu: “Rizky: belum datang”');
    expect(strange).toContain('Tercatat untuk Putra (21 bulan, ibu Tuti): sudah diperiksa.');
    expect(await bidan('hasil rujukan')).toContain('anak menunggu di bidan');
    expect(await bidan('bagaimana rujukan husein?')).toContain('Belum datang, kata Endang Purwanti Cendana');
    expect((await voice.say('kader', 'hasil zahra?')).join()).toContain('Diterima Endang Purwanti Cendana, 20 Nov.');
  });
});

test.each<[string, string | undefined]>([
  ['sudah diperiksa, besok kontrol ke puskesmas', 'seen'],
  ['sudah diperiksa dan kami rujuk ke RS', 'passed'],
  ['sudah saya periksa, sehat', 'well'],
  ['tidak apa apa sudah diperiksa', 'seen'],
  ['anaknya tidak datang', 'absent'],
  ['besok pagi jam 8 saya periksa', undefined],
  ['belum sempat saya periksa', undefined],
  ['ibunya tidak mau dirujuk', undefined],
  ['yang dirujuk kemarin sudah sembuh', 'well'],
  ['semoga cepat sembuh', undefined],
  ['kalau tidak naik lagi dirujuk', undefined],
  ['tidak datang, jadi kami rujuk', undefined],
  ['kemarin tidak datang, hari ini sudah diperiksa', undefined],
  ['tolong ibunya dibawa ke puskesmas', undefined],
  ['kurang sehat', undefined],
])('%s', (words, outcome) => {
  expect(toldIn(words, toldWords(texts, 'id')).outcome).toBe(outcome);
});

/** What people write while nothing is open: nothing starts by a word in a sentence, nothing is passed over in silence. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayMs } from '../../src/clock.ts';
import { openScene, type Scene } from '../corpus/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

type Who = keyof Scene['people'] | 'stranger';

async function said(who: Who, ...texts: string[]) {
  const phone = await scene.phone(who === 'stranger' ? undefined : scene.people[who]);
  let heard: string[] = [];
  for (const text of texts) heard = await phone.say(text);
  return { heard: heard.join('\n'), flow: (await phone.run())?.flow, session: await phone.session() };
}

describe('a word in a sentence starts nothing', () => {
  test.each<[Who, string, string]>([
    ['kader', 'bu saya mau lapor bulanan dong', '[Laporan bulanan]'],
    ['kader', 'berhenti?', '[Berhenti'],
    ['kader', 'latihan ya bu?', '[Latihan]'],
    ['camat', 'gimana kalau mau kirim edaran ke semua kader?', '[Kirim edaran]'],
    ['camat', 'edaran kemarin sudah sampai semua belum ya?', '[Kirim edaran]'],
    ['secretary', 'daftar hadir kok belum ada pak', '[Daftar hadir]'],
    ['secretary', 'rapat besok jam berapa pak?', '[Rapat saya]'],
  ])('%s: %s', async (who, text, offered) => {
    const { heard, flow } = await said(who, text);
    expect(heard).toContain(offered);
    expect(heard).toContain('belum kami catat');
    expect(flow).toBeUndefined();
  });

  test.each<[Who, string, string, string]>([
    ['kader', 'gimana cara lapor bu?', '[Laporan bulanan]', 'Salah angka, sudah terkirim?'],
    ['kader', 'handak lapor kayapa caranya', '[Laporan bulanan]', 'tekan *Kirim*'],
    ['kader', 'bagaimana cuti?', '[Cuti kader]', 'selesai cuti'],
    ['camat', 'bantuan rekap', '[Rekap]', 'rekap jan-mar'],
    ['camat', 'bagaimana mengirim rekap', '[Kirim rekap]', 'tulis catatan'],
    ['camat', 'bagaimana cara mengirimkan rekap ke atas?', '[Kirim rekap]', 'tulis catatan'],
    ['camat', 'gimana cara mengunduh laporan', '[Unduh rekap]', 'Lembar kedua'],
    ['secretary', 'cara buat kunci api', '[Kunci API]', 'hapus pesannya'],
    ['secretary', 'bantuan rakor', '[Rapat saya]', 'Ketik: *rakor*'],
    ['kader', 'cara periksa', '“Periksa laporan” tidak ada dalam tugas Ibu/Bapak', 'Ketik *menu*'],
    ['kader', 'cara baca KMS', '*Cara baca KMS*', 'garis merah'],
    ['kader', 'bantuan sembako', 'belum kami mengerti', 'belum diteruskan'],
  ])('%s asks how: %s', async (who, text, first, second) => {
    const { heard, flow } = await said(who, text);
    expect(heard).toContain(first);
    expect(heard).toContain(second);
    expect(flow).toBeUndefined();
  });

  test('what is asked of a figure is no question of how', async () => {
    expect((await said('camat', 'bagaimana rekap oktober')).heard).toContain('Sudah lapor');
  });

  test('bantuan names what can be explained', async () => {
    const { heard } = await said('kader', 'bantuan');
    expect(heard).toContain('ketik *bantuan* lalu lapor, rekap,');
    expect(heard).not.toContain('periksa');
  });

  test.each<[Who, string, string]>([
    ['kader', 'lapor', 'reporting/lapor'],
    ['kader', 'Assalamualaikum bu, izin lapor 🙏', 'reporting/lapor'],
    ['kader', 'lapor november', 'reporting/lapor'],
    ['camat', 'edaran Besok posyandu buka, sudah siap semua?', 'notices/edaran'],
  ])('%s: %s is a command', async (who, text, path) => {
    expect((await said(who, text)).flow).toBe(path);
  });
});

describe('what a room knows is told', () => {
  test.each<[Who, string, ...string[]]>([
    ['lurah', 'posyandu mana aja yang blm setor laporan bu?', 'Bontang Baru, November 2026', 'Belum lapor (5)'],
    ['lurah', 'sudah berapa posyandu yang melapor', 'Sudah lapor: 4 dari 9'],
    ['lurah', 'Melati 2 durung lapor to bu?', 'Posyandu Melati 2'],
    ['camat', 'kelurahan mana yg belum lapor bulan lalu?', 'Bontang Utara, Oktober 2026'],
    ['kader', 'liat laporan saya bulan kemarin dong', 'Oktober 2026', 'LP-2610'],
    ['kader', 'laporan okt kemarin berapa D nya?', 'Oktober 2026', 'D 38'],
    ['kader', 'rekap Melati 2 september ya kak', 'Melati 2', 'September 2026'],
    ['lurah', 'rekap melti dua bln lalu', 'Posyandu Melati 2* (Bontang Baru), Oktober 2026'],
    ['lurah', 'rekap Loktuan', '“loktuan” di luar wilayah tugas', 'Bontang Baru, November 2026'],
    ['kader', 'rekap melati 5', '“melati 5” di luar wilayah tugas', 'Posyandu Melati 2'],
    ['camat', 'rekap Apiapi', 'Api-api, November 2026'],
    ['camat', 'rekap kec bontang selatan', '“bontang selatan” di luar wilayah tugas'],
    ['secretary', 'rekap mawar', 'Yang mana maksud', '[Mawar 1 (Bontang Kuala)]'],
    ['kader', 'lapor posyandu mawar 7', '“mawar 7” di luar wilayah tugas'],
    ['bidan', 'buka melati 9 september', '“melati 9” di luar wilayah tugas'],
    ['lurah', 'rekap kecamatan', '*kecamatan* lebih luas', '[Bontang Baru, November 2026]'],
    ['secretary', 'rekap provinsi oktober', '*provinsi* lebih luas', '[Kota Bontang, Oktober 2026]'],
    ['camat', 'unduh rekap kabupaten oktober', '*kabupaten* lebih luas'],
    ['camat', 'grafik d/s kota oktober', '*kota* lebih luas'],
    ['camat', 'rekap kelurahan oktober', 'Bontang Utara, Oktober 2026'],
    ['lurah', 'unduh register oktober', 'Belum saya mengerti: *register*'],
    ['lurah', 'minta excel oktober', 'Rekap SKDN Kel Bontang Baru Okt 2026'],
    ['lurah', 'rekap tahunan', 'Bontang Baru, ', '2026', 'Rata-rata per bulan'],
    ['lurah', 'rekap triwulanan', 'Bontang Baru, Oktober–November 2026'],
    ['lurah', 'rekap sejak september', 'September–November 2026'],
    ['lurah', 'bandingkan september dengan oktober', 'Bontang Baru, September–Oktober 2026'],
    ['lurah', 'rekap sept vs okt', 'Bontang Baru, September–Oktober 2026'],
    ['lurah', 'rekap 9/26', 'Bontang Baru, September 2026'],
    ['lurah', 'berapa D/S oktober', 'Bontang Baru, Oktober 2026', 'D/S *'],
    ['lurah', 'N/D september brp ya', 'Bontang Baru, September 2026'],
    ['kader', 'rekap kelurahan Zorgel bulan lalu', '“zorgel” belum terbaca', 'Oktober 2026'],
    ['kader', 'batas lapor sampai tgl brp ya bu', 'bulan berikutnya', '[Laporan bulanan]'],
    ['kader', 'waduh salah kirim laporan bu, N nya kebalik', 'belum mengubah apa pun', '[Laporan bulanan]'],
    ['kader', 'hapus laporan saya bulan ini', 'tidak bisa dihapus', '[Laporan bulanan]'],
    ['kader', 'O itu yang tidak hadir kan?', 'Bukan anak yang tidak hadir'],
    ['kader', 'met siang bu, mau nanya', 'Silakan'],
    ['kader', 'mengerti', 'tidak ada yang berubah'],
    ['kader', 'siap bu laksanakan', 'Tidak ada yang kami ubah'],
    ['kader', 'ini robot ya?', 'Yang bisa Ibu/Bapak lakukan'],
    ['kader', 'saya mau ganti bahasa', '[Bahasa]'],
    ['kader', 'matur nuwun bu bidan, mugi sehat selalu', 'Sama-sama'],
    ['kader', '2T itu apa sih', 'dua bulan berturut-turut'],
    ['kader', 'apa bedanya N sama T', 'Naik (N)', 'Tidak naik (T)'],
    ['kader', 'kepanjangan KMS apa bu', 'Kartu Menuju Sehat'],
    ['kader', 'D/S itu maksudnya apa', 'dibagi semua balita'],
    ['kader', 'cucu saya kurus banget bu apa stunting?', 'tidak bisa kami nilai', 'Nur Halimah'],
    ['kader', 'bb bayi ga naik2 gimana ya bu', 'tidak bisa kami nilai'],
    ['kader', 'anak tetangga demam dari kemarin bu', 'belum diteruskan', '119'],
    ['kader', 'anak tetangga batuk pilek', 'belum diteruskan', '119'],
    ['kader', 'anak zubaidah', 'Belum ada anak bernama *zubaidah*'],
    ['kader', 'kunjungan agustus', 'Agustus 2026'],
    ['kader', 'maaf bu saya berhalangan jaga penimbangan tgl 12', 'belum diteruskan', 'Nur Halimah'],
    ['kader', 'besok kada kawa ikut posyandu, ada hajatan', 'belum diteruskan'],
    ['kader', 'kapan posyandu buka bulan depan?', 'Hari buka', '[Hari buka posyandu]'],
    ['kader', 'imunisasi hari apa bu', 'tanyakan kepada bidan'],
    ['kader', 'lapor pak, timbangan rusak sejak kemarin', 'belum kami teruskan', '[Laporan bulanan]'],
    ['kader', 'hp saya hilang bu, kartunya juga', 'ketik *gabung*', '[Kanal kedua]'],
    ['kader', 'saya mau mundur jadi kader bu', 'belum diteruskan'],
    ['kader', 'data apa saja yang disimpan tentang saya?', '[Unduh data saya]'],
    ['kader', 'alhamdulillah anaknya sudah sembuh, terima kasih', 'Sama-sama'],
    ['kader', 'ini bot buat apa?', '*lapor S 45 K 44 D 40 N 30*', '*rekap bulan lalu*'],
    ['camat', 'bantuan', '*edaran Besok posyandu buka pukul 08.00*'],
  ])('%s: %s', async (who, text, ...parts) => {
    const { heard, flow } = await said(who, text);
    for (const part of parts) expect(heard).toContain(part);
    expect(flow).toBeUndefined();
  });

  test('also at an open question, which is shown again', async () => {
    const { heard, flow } = await said('kader', 'lapor', 'beda O sama B apa sih bu?');
    expect(heard).toContain('Bulan lalu tidak ditimbang (O)');
    expect(heard).toContain('Berapa *semua balita*');
    expect(flow).toBe('reporting/lapor');
  });
});

describe('what nobody understands is said not to have been noted', () => {
  test.each(['zorgel', '45', 'kemarin hujan deras sekali', 'jangan kirim dulu'])('%s', async (text) => {
    const { heard, flow } = await said('kader', text);
    expect(heard).toContain('belum diteruskan kepada siapa pun');
    expect(flow).toBeUndefined();
  });
  test.each(['S 45', '44 43 39 30', 'makasih bu, tapi D nya harusnya 39'])('%s is offered the report', async (text) => {
    const { heard, flow } = await said('kader', text);
    expect(heard).toMatch(/belum kami catat[\s\S]*\[Laporan bulanan\]/);
    expect(flow).toBeUndefined();
  });
  test.each(['ok', 'batal', 'kirim', 'kembali', 'ya'])('%s, when nothing is open', async (text) => {
    expect((await said('kader', text)).heard).toContain('tidak ada yang berubah');
  });
});

describe('while a question is open', () => {
  test('what its own start word leads to is read by the question, or said not to be', async () => {
    expect((await said('bidan', 'buka', 'buka melati 2')).heard).toContain('Bulan mana');
    const { heard } = await said('bidan', 'buka', 'melati 2', 'buka pintu zorgel');
    expect(heard).toContain('“buka pintu zorgel” tidak ada di pilihan');
    expect((await said('bidan', 'undang', 'undang Zorgelina')).heard).toContain('tidak ada di pilihan');
  });
  test('a name with a post behind it', async () => {
    expect((await said('secretary', 'undang', '2', 'bu Siti Rahmawaty kader melati 1')).heard).toMatch(
      /maksud Ibu\/Bapak\?\n\[[^\]]*Melati 1\)\]$/,
    );
  });
  test.each<[string, string, string]>([
    ['rekap melati 2 oktober', 'Posyandu Melati 2', 'reporting/lapor'],
    ['unduh rekap oktober', 'Rekap SKDN Posyandu Melati 2 Okt 2026', 'reporting/lapor'],
    ['riwayat laporan oktober', 'Riwayat laporan Posyandu Melati 2', ''],
  ])('%s is an order, and gives the report no month', async (text, part, flow) => {
    const { heard, ...after } = await said('kader', 'lapor', text);
    expect(heard).toContain(part);
    expect(heard).not.toContain('Terbaca: rekap');
    expect(after.flow ?? '').toBe(flow);
  });
  test('an order is no note of a recap that is sent, where every word of it is understood', async () => {
    for (const text of ['rekap jan-mar', 'unduh rekap oktober', 'grafik D/S oktober']) {
      const { session, flow } = await said('lurah', 'kirim rekap oktober', text);
      expect([text, flow, session?.run?.answers.comment]).toEqual([text, 'reporting/kirim_rekap', undefined]);
      await said('lurah', 'batal');
    }
    const { session } = await said('lurah', 'kirim rekap oktober', 'grafik D/S turun karena banjir');
    expect(session?.run?.answers.comment).toBe('grafik D/S turun karena banjir');
  });
  test.each(['lanjut', 'ya lanjut', 'lanjutkan bu'])('%s leaves no report', async (text) => {
    const { heard, flow } = await said('kader', 'lapor', text);
    expect(flow).toBe('reporting/lapor');
    expect(heard).not.toContain('kami kirim lagi');
  });
});

describe('what has no words', () => {
  test('a photo is not kept in silence', async () => {
    const phone = await scene.phone(scene.people.kader);
    const heard = await scene.world.voice.photo(phone.who, new Uint8Array([1]));
    expect(heard.join()).toMatch(/belum kami simpan[\s\S]*\[Laporan bulanan\]/);
  });
  test('a voice note or a sticker', async () => {
    expect((await said('kader', '')).heard).toMatch(/belum bisa kami baca[\s\S]*\[Laporan bulanan\]/);
  });
});

describe('a stranger', () => {
  test.each(['saya kader baru posyandu mawar 5, gimana caranya ikut?', 'kader Melati 2', 'mau gabung bu', 'rt 03'])(
    '%s is no wrong code',
    async (text) => {
      expect((await said('stranger', text)).heard).toMatch(/ketik \*kode undangan\*/i);
    },
  );
  test.each(['abcd-efgh-jkmn', 'kode saya abcd-efgh-jkmn bu', 'abcd efgh jkm2', 'abcdefghjkm2'])(
    '%s is one',
    async (text) => {
      expect((await said('stranger', text)).heard).toContain('tidak cocok');
    },
  );
});

describe('what is shown can be typed', () => {
  const draft = ['edaran Besok posyandu buka pukul 08.00', 'bidan'] as const;
  test.each([
    'ya',
    'lanjut',
    'ok',
    'batal',
    'tidak',
    'jangan kirim dulu',
    'jangan dikirim dulu',
    'belum usah dikirim',
    'sudah',
  ])('%s below a preview is asked again', async (text) => {
    const { heard } = await said('camat', ...draft, text);
    expect(heard).toMatch(/pilih salah satu[\s\S]*\[Kirim ke 6 orang\]/);
  });
  test('what is not understood below a preview keeps its choices in sight', async () => {
    const { heard } = await said('camat', ...draft, 'salah, maksud saya lurah');
    expect(heard).toMatch(/belum kami mengerti[\s\S]*\[Kirim ke 6 orang\]/);
  });
  test('a wish for no more messages stays one below a preview', async () => {
    expect((await said('camat', ...draft, 'jangan kirim pesan lagi')).heard).toContain('[Berhenti menerima pesan]');
  });
  test.each(['hapus', 'Hapus ya', 'hapsu'])('%s throws the draft away, and no account', async (text) => {
    expect((await said('camat', ...draft, text)).heard).toContain('Tidak ada yang dikirim');
  });
  test('menus push out no draft that waits', async () => {
    const { heard } = await said('camat', ...draft, 'zorgel', 'zorgel dua', 'menu', 'zorgel tiga', 'hapus');
    expect(heard).toContain('dihapus. Tidak ada yang dikirim');
  });
  test('the button is known by a part of its label, also below a menu', async () => {
    expect((await said('camat', ...draft, 'kirim bu')).heard).toContain('Dikirim dalam 1 menit');
    const other = ['edaran Lusa posyandu libur', 'bidan'];
    expect((await said('camat', ...other, 'menu', 'kirim')).heard).toContain('Dikirim dalam 1 menit');
  });
  test('by its number, where it is the newest message', async () => {
    expect((await said('camat', ...draft, '6')).heard).toContain('Tidak ada yang dikirim');
    expect((await said('kader', 'menu', '2')).heard).toContain('Posyandu Melati 2');
    expect((await said('kader', 'menu', 'terima kasih', '2')).heard).toContain('belum kami mengerti');
  });
  test('a draft of which the buttons are gone is offered again', async () => {
    await said('camat', ...draft);
    expect((await said('camat', 'kirim')).heard).toMatch(/belum terkirim[\s\S]*\[Lihat lalu kirim\]/);
  });
  test('the buttons of a notice that came by itself, as long as it makes sense', async () => {
    const phone = await scene.phone(scene.people.bidan);
    await said('camat', 'edaran Kumpul besok di kecamatan', 'bidan', 'kirim', 'kirim sekarang');
    await scene.world.voice.came(phone.who);
    expect((await phone.say('Balas ya')).join()).not.toContain('belum kami mengerti');
    expect((await phone.run())?.flow).toBe('notices/balas');
  });
  test('the number of a notice counts with words behind it, and is no part of the answer', async () => {
    const phone = await scene.phone(scene.people.bidan);
    await said('camat', 'edaran Isi formulir paling lambat Jumat', 'bidan', 'kirim', 'kirim sekarang');
    await scene.world.voice.came(phone.who);
    const { id } = await scene.db.selectFrom('notice').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow();
    expect((await phone.say(`BALAS ${id} sudah kami isi`)).join()).toContain('“sudah kami isi”');
    await phone.say('Ya, sampaikan');
    expect((await phone.say(`mengerti ${id} pak terima kasih`)).join()).toContain('sudah kami catat');
  });
  test('what a recipient tells after a notice is offered to its sender, a question is answered', async () => {
    const phone = await scene.phone(scene.people.bidan);
    await said('camat', 'edaran Kumpul lagi di kecamatan', 'bidan', 'kirim', 'kirim sekarang');
    await scene.world.voice.came(phone.who);
    const heard = async (text: string) => (await phone.say(text)).join('\n');
    expect(await heard('kapan posyandu buka?')).toContain('Hari buka');
    expect(await heard('waktunya tabrakan bu sama jadwal penimbangan')).toContain('Sampaikan ini sebagai balasan');
    expect(await heard('tidak')).toContain('tidak');
    scene.world.clock.move(3 * dayMs);
    expect(await heard('timbangan kami rusak bu')).toContain('belum kami teruskan');
    scene.world.clock.move(-3 * dayMs);
  });
  test('an offer is carried for a day, and no flow of a menu beside an open question', async () => {
    expect((await said('camat', ...draft)).session?.offered?.[0]?.choices).toHaveLength(6);
    expect((await said('kader', 'menu', 'lapor')).session?.offered).toBeUndefined();
  });
});

test('answers that are kept nowhere are not lost by a typed command', async () => {
  const { heard, flow } = await said('camat', 'edaran Besok posyandu buka pukul 08.00', 'rekap');
  expect(heard).toContain('[Tinggalkan, buka Rekap]');
  expect(flow).toBe('notices/edaran');
  const left = await said('camat', 'edaran Besok posyandu buka pukul 08.00', 'rekap', 'tinggalkan, buka rekap');
  expect(left.heard).toContain('Bontang Utara, November 2026');
  const named = ['edaran Besok posyandu buka pukul 08.00', 'rekap september', 'tinggalkan, buka rekap'];
  expect((await said('camat', ...named)).heard).toContain('Bontang Utara, September 2026');
});

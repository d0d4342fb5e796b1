/** Every question that is answered in free words says that names of residents do not belong there, or is known to want something else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { openTexts } from '../../../src/texts/texts.ts';

const root = join(import.meta.dirname, '../../..');
const texts = openTexts(join(root, 'locales'), { warn: () => {} });

/** Numbers, codes, names and offices of those who work for a posyandu, places, and what a letter says about its sender. Who is in danger is
 *  told to those who come, and to nobody else. Children of the register are for its keepers only. */
const others = new Set(
  `
  directory/atur.* directory/undang.search directory/gabung.code directory/setuju.* notices/hari_buka.* notices/simpan_daftar.*
  meetings/tanya_jawab.question meetings/jawaban.words notices/balas_ini.words *.notice *.word *.meeting *.invitee *.action *.ticket *.item *.ask *.which *.rule *.sentence *.audience *.but *.code
  *.leader *.taker *.ended *.name *.nama *.who *.newcomer *.agency *.position *.owner *.search *.time meetings/tim_ubah.* meetings/data_hadir.*
  meetings/kop.* meetings/rakor_baru.* meetings/ubah.venue reporting/lapor.pmt_note
  children/ikuti_setuju.born
  reporting/tanya_rekap.sent reporting/darurat.* reporting/darurat_tambah.* reporting/cuti.until reporting/ingatkan.whom reporting/rekaman.year reporting/strata.said
  children/anak_baru.* children/anak_ubah.* children/anak_pindah.* children/sasaran.* children/kms.what
  children/timbang.* children/timbang_catat.* children/timbang_buka.* children/timbang_mana.* children/hasil_rujukan.* reporting/periksa_daftar.* reporting/periksa_kembali.report reporting/periksa_tetap.report
  children/periksa_daftar.* children/periksa_kembali.* children/periksa_perbaiki.*
  meetings/rtl_baru.target meetings/rtl_baru.goal meetings/rtl_baru.place meetings/rtl_baru.fund meetings/rtl_baru.indicator`
    .trim()
    .split(/\s+/),
);

interface Question {
  name: string;
  type: string;
  or_other?: number;
  questions?: Question[];
}

const deep = (questions: Question[]): Question[] => questions.flatMap((one) => [one, ...deep(one.questions ?? [])]);

const free = readdirSync(join(root, 'flows'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => {
    const flow = file.replace('.yaml', '');
    const { questions } = parse(readFileSync(join(root, 'flows', file), 'utf8')) as { questions?: Question[] };
    return deep(questions ?? [])
      .filter(({ type, or_other }) => type === 'text' || or_other !== undefined)
      .filter(({ name }) => ![`${flow}.${name}`, `${flow}.*`, `*.${name}`].some((known) => others.has(known)))
      .map(({ name }) => `${flow}:${name}`);
  });

test.each(free)('%s', (question) => {
  const facts = { desk_notes: 0, desk_kind: 'acara' };
  expect(texts.render('id', { key: question as never, args: facts })).toMatch(/Tanpa nama (?:warga|anak)/);
  expect(texts.render('en', { key: question as never, args: facts })).toMatch(/No names of (?:residents|children)/);
});

test('there are some', () => expect(free.length).toBeGreaterThan(12));

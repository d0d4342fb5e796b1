import { expect, test } from 'vitest';
import { flows } from './inbox-alone.ts';

const begun = (text: string, language = 'id') => {
  const found = flows.startedBy(language, text);
  return found && [found.flow.path, found.how, found.rest];
};
const named = (text: string) => flows.named('id', text).map(({ path }) => path);

test.each([
  ['lapor', 'reporting/lapor'],
  ['LAPOR!!', 'reporting/lapor'],
  ['lapor bu 🙏', 'reporting/lapor'],
  ['assalamualaikum bu, izin lapor ya', 'reporting/lapor'],
  ['selamat pagi bu bidan, lapor', 'reporting/lapor'],
  ['rekap makasih', 'reporting/rekap'],
  ['tolong rekap dong kak', 'reporting/rekap'],
  ['Daftar hadir', 'meetings/daftar_hadir'],
])('%s stands alone', (text, path) => {
  expect(begun(text)).toEqual([path, 'alone', '']);
});

test.each([
  ['  Lapor  S: 45', 'reporting/lapor', 'S: 45'],
  ['lapor posyandu Melati', 'reporting/lapor', 'Melati'],
  ['rekap september', 'reporting/rekap', 'september'],
  ['pagi bu, rekap bulan lalu ya', 'reporting/rekap', 'bulan lalu ya'],
  ['edaran Besok posyandu buka pukul 8 pagi', 'notices/edaran', 'Besok posyandu buka pukul 8 pagi'],
])('%s begins with a start word, and all that follows is kept', (text, path, rest) => {
  expect(begun(text)).toEqual([path, 'front', rest]);
});

test.each([
  'laporkan',
  'rekapan2',
  '',
  'mau lapor bu',
  'kemarin saya sudah lapor ke bidan',
  'sudah lapor',
  '45',
  'pagi bu',
])('%s starts nothing', (text) => {
  expect(begun(text)).toBeUndefined();
});

test.each([
  ['mau lapor bu', ['reporting/lapor']],
  ['bisa lihat rekap?', ['reporting/rekap']],
  ['mau lapor atau rekap', ['reporting/lapor', 'reporting/rekap']],
  ['saya mau lapor anak sakit', ['reporting/lapor']],
  ['saya tidak bisa hadir besok', []],
  ['kemarin posyandu ramai sekali sampai sore bu lapor saja dulu nanti', []],
])('%s names %j, and no word that only stands there by chance', (text, paths) => {
  expect(named(text)).toEqual(paths);
});

test('Indonesian words start a flow in English too, and English ones only there', () => {
  expect(begun('lapor', 'en')?.[0]).toBe('reporting/lapor');
  expect(begun('overview', 'en')?.[0]).toBe('reporting/rekap');
  expect(begun('overview', 'id')).toBeUndefined();
});

test('the menu keeps its order', () => {
  const order = flows.all().flatMap(({ menu }) => menu ?? []);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

import { expect, test } from 'vitest';
import { flows } from './inbox-alone.ts';

const started = (text: string, language = 'id') => {
  const found = flows.startedBy(language, text);
  return found && [found.flow.path, found.rest];
};

test.each([
  ['lapor', 'reporting/lapor', ''],
  ['LAPOR', 'reporting/lapor', ''],
  ['  Lapor  S: 45', 'reporting/lapor', 'S: 45'],
  ['lapor posyandu Melati', 'reporting/lapor', 'Melati'],
  ['lapor: Melati', 'reporting/lapor', ': Melati'],
  ['rekap september', 'reporting/rekap', 'september'],
  ['mau lapor bu', 'reporting/lapor', ''],
  ['bisa lihat rekap?', 'reporting/rekap', ''],
])('%s starts %s', (text, path, rest) => {
  expect(started(text)).toEqual([path, rest]);
});

test.each(['laporkan', 'rekapan2', '', 'mau lapor atau rekap', 'kemarin saya sudah lapor ke bidan', '45'])(
  '%s starts nothing',
  (text) => {
    expect(started(text)).toBeUndefined();
  },
);

test('Indonesian words start a flow in English too, and English ones only there', () => {
  expect(started('lapor', 'en')?.[0]).toBe('reporting/lapor');
  expect(started('overview', 'en')?.[0]).toBe('reporting/rekap');
  expect(started('overview', 'id')).toBeUndefined();
});

test('the menu keeps its order', () => {
  const order = flows.all().flatMap(({ menu }) => menu ?? []);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

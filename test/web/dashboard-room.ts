/** A room with a page of everything that a page can hold, for the tests of the dashboard. */
import { z } from 'zod';
import type { Chart, Page, Table } from '../../src/page.ts';
import { Refusal, type Room } from '../../src/room.ts';

const words = (literal: string) => ({ literal });
const takes = z.object({ of: z.string().max(20).optional() });
const names = ['Melati 1', 'Mawar <2>', 'Anggrek 10', 'Anggrek 9'];

const table: Table = {
  title: words('Rekap Guntung, Oktober 2026'),
  asOf: Temporal.Instant.from('2026-11-20T00:00:00Z').epochMilliseconds,
  source: words('Sumber: laporan posyandu.'),
  columns: [
    { name: 'name', label: words('Posyandu'), kind: 'text' },
    { name: 's', label: words('S'), kind: 'count', explained: 'inbox/glossary:skdn' },
    { name: 'ds', label: words('D/S'), kind: 'rate' },
    { name: 'bgm', label: words('BGM'), kind: 'count' },
    { name: 'day', label: words('Hari buka'), kind: 'day' },
  ],
  rows: names.map((name, at) => [
    { cell: name, to: { page: 'uji.posyandu' as never, query: { of: String(at) } } },
    at === 0 ? null : 1200 - at,
    at === 3 ? { rate: [0, 0] } : { rate: [30 + at, 40] },
    at === 1 ? { held: true } : 7,
    '2026-10-08',
  ]),
  notes: [words('Jumlah dari yang sudah lapor.')],
};

const long: Table = { ...table, title: words('Daftar panjang'), rows: [] };

const page: Page = {
  title: words('Kelurahan Guntung'),
  above: [{ page: 'uji.muka' as never, label: words('Kota Bontang') }],
  blocks: [
    { kind: 'texts', texts: [words('Bulan *Oktober 2026*.')] },
    {
      kind: 'figures',
      figures: [
        { label: words('D/S'), value: { rate: [33, 40] }, kind: 'rate', explained: 'inbox/glossary:ds' },
        { label: words('BGM'), value: { held: true }, kind: 'count' },
        { label: words('Sudah lapor'), value: 1463, kind: 'count', to: { page: 'uji.posyandu' as never } },
      ],
    },
    {
      kind: 'tiles',
      label: words('Siapa sudah lapor'),
      tiles: (['good', 'late', 'missing', 'asked', 'none'] as const).map((state, at) => ({
        name: `Posyandu Kenanga Indah Sejahtera ${at + 1}`,
        state,
        says: words(state === 'good' ? 'sudah lapor' : 'belum lapor'),
        to: { page: 'uji.posyandu' as never, query: { of: String(at) } },
      })),
    },
    { kind: 'ways', ways: [{ page: 'uji.muka' as never, label: words('Guntung'), here: true }] },
    { kind: 'chart', chart: 'uji.bars' as never, args: {}, says: [words('D/S per bulan.'), words('Oktober 82,5 %.')] },
    { kind: 'table', table: 'uji.rekap' as never, query: { of: 'guntung' }, most: 3 },
  ],
};

const bars: Chart = () => [
  {
    width: 300,
    height: 200,
    data: { values: ['Sep', 'Okt'].map((month, at) => ({ month, rate: 80 + at })) },
    mark: 'bar',
    encoding: { x: { field: 'month', type: 'nominal' }, y: { field: 'rate', type: 'quantitative' } },
  },
];

export const shownRoom: Room = {
  name: 'uji',
  charts: { bars },
  tables: {
    rekap: { roles: ['lurah', 'camat'], takes, read: async () => table },
    panjang: {
      roles: ['lurah'],
      takes: z.object({ from: z.string().optional() }),
      read: async ({ query }) => {
        const from = Number(query.from ?? 0);
        const rows = [[`baris ${from + 1}`, from, { rate: [1, 2] as const }, 7, null]];
        return { ...long, rows, ...(from < 4 && { next: { from: String(from + 1) } }) };
      },
    },
    kosong: { roles: ['lurah'], takes, read: async () => ({ ...table, rows: [] }) },
    rahasia: { roles: ['bidan'], takes, read: async () => table },
  },
  pages: {
    muka: { roles: ['lurah', 'camat'], takes, menu: { at: 1, label: words('Halaman depan') }, read: async () => page },
    posyandu: {
      roles: ['lurah'],
      takes,
      menu: { at: 2, label: words('Posyandu') },
      read: async ({ query }) => {
        if (query.of === '99') throw new Refusal('reporting/refusals:not-yours' as never);
        return {
          title: words(`Posyandu ${query.of ?? ''}`),
          blocks: [{ kind: 'table', table: 'uji.kosong' as never, query: {} }],
        };
      },
    },
    milik: {
      roles: ['lurah'],
      takes,
      menu: { at: 3, label: words('Untuk saya'), mine: true },
      read: async () => ({ title: words('Untuk saya'), blocks: [] }),
    },
    rahasia: { roles: ['bidan'], takes, read: async () => page },
  },
};

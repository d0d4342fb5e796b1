/** Pasted reports: what is taken, what is asked, and what is said before it could be filed. */
import type { Answers, Run } from '../../src/conversation/run.ts';
import { type Judged, judged, type Line, says } from './judging.ts';
import type { Phone, Scene } from './scene.ts';

interface Expected {
  values: Record<string, number | string>;
  may?: Record<string, number | string>;
  ask: string[];
  flag: string[];
  unread: string[];
}

/** Not told by the text. */
const about = new Set(['village', 'posyandu', 'period', 'photo']);
const free = new Set(['pmt_note', 'problems']);

export async function report(scene: Scene, line: Line): Promise<Judged> {
  const expect = line.expect as unknown as Expected;
  const phone = await scene.phone(scene.people.kader);
  const heard = await phone.say(line.text);
  const run = await phone.run();
  const taken = takenBy(run);
  const found = { silent: [] as string[], shown: [] as string[], asked: [] as string[] };
  // What is told only before it is filed counts too.
  const later = await toTheEnd(phone, run);
  const all = [...heard, ...later];
  // The whole text is said not to have been understood.
  const whole = says(heard, /belum kami mengerti\. belum dicatat/);
  const elsewhere = expect.flag.some((flag) => flag === 'month' || flag === 'posyandu' || flag === 'several');
  for (const flag of expect.flag) if (!says(all, flags(flag))) found.silent.push(`does not say: ${flag}`);
  for (const word of expect.unread) if (!says(all, word)) found.silent.push(`does not name: ${word}`);
  for (const [name, value] of Object.entries(expect.values)) {
    const got = taken[name];
    if (same(name, got, value)) continue;
    if (got === undefined || got === null) {
      if (!elsewhere) (whole || names(heard, name) ? found.asked : found.silent).push(`${name} ${value} not taken`);
    } else wrong(found, heard, name, got, `instead of ${value}`);
  }
  for (const [name, got] of Object.entries(taken)) {
    if (got === null || got === undefined || name in expect.values) continue;
    if (expect.may && name in expect.may && same(name, got, expect.may[name]!)) continue;
    if (/_[LP]$/.test(name) && !(name.slice(0, -2) in expect.values)) continue;
    wrong(found, heard, name, got, expect.ask.includes(name) ? 'though unsure' : 'though not told');
  }
  for (const name of expect.ask) {
    if (taken[name] === undefined && !whole && !names(heard, name))
      found.silent.push(`${name} neither asked nor shown as unclear`);
  }
  return judged(all, found);
}

function wrong(found: Record<'silent' | 'shown', string[]>, heard: string[], name: string, got: unknown, why: string) {
  const visible = says(
    heard,
    new RegExp(
      `(?<!\\d)${String(got)
        .toLowerCase()
        .replace(/[^\p{L}\p{N} ]/gu, '.')}(?!\\d)`,
      'u',
    ),
  );
  found[visible ? 'shown' : 'silent'].push(`${name} = ${got} ${why}`);
}

const same = (name: string, got: unknown, value: number | string): boolean =>
  free.has(name)
    ? String(got ?? '')
        .toLowerCase()
        .includes(String(value).toLowerCase())
    : got === value;

function takenBy(run: Run | undefined): Answers {
  if (run?.flow !== 'reporting/lapor') return {};
  return Object.fromEntries(Object.entries(run.answers).filter(([name]) => !about.has(name)));
}

/** Words by which a field is told in an answer of the bot. */
const words: Record<string, string> = {
  S: '\\bs\\b|semua balita',
  K: '\\bk\\b|kms',
  D: '\\bd\\b|ditimbang',
  N: '\\bn\\b|naik',
  T: '\\bt\\b|tidak naik',
  O: '\\bo\\b|bulan lalu',
  B: '\\bb\\b|baru',
  TT: '2t|dua bulan',
  births: 'lahir',
  bdeaths: 'meninggal|bayi',
  mdeaths: 'meninggal|ibu',
  pmt_note: 'pmt',
  problems: 'masalah',
};

const names = (heard: string[], name: string): boolean =>
  says(heard, new RegExp(words[name.replace(/_[LP]$/, '')] ?? name, 'u'));

function flags(flag: string): RegExp {
  const [kind, name] = flag.split(':');
  if (kind === 'month')
    return /(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|desember) 20|november 2025|bulan lalu|bulan lain/;
  if (kind === 'posyandu') return /posyandu lain|bukan posyandu|kelurahan|padahal/;
  if (kind === 'several') return /dua posyandu|dua bulan|lebih dari satu|oktober|melati 3|sekaligus/;
  if (kind === 'unusual') return /jauh|benar|betul|yakin|bulan lalu|lebih banyak/;
  if (kind === 'sum') return /jumlah|tidak sama|cocok/;
  if (kind === 'over')
    return new RegExp(
      `lebih (banyak|besar)|tidak (boleh|bisa) lebih|melebihi|luar wilayah|${name?.toLowerCase()} .*>`,
      'u',
    );
  if (kind === 'death') return /meninggal|wafat/;
  if (kind === 'urgent') return /bidan/;
  return /nik|data anak|data warga|nama anak|ukuran satu anak|tidak kami simpan|tidak disimpan/;
}

/** Answers what is still open with nothing special, up to the summary. */
async function toTheEnd(phone: Phone, first: Run | undefined): Promise<string[]> {
  const heard: string[] = [];
  let run = first;
  for (let n = 0; run?.flow === 'reporting/lapor' && run.mode !== 'summary' && n < 30; n++) {
    heard.push(...(await phone.say(plainAnswer(run))));
    const next = await phone.run();
    if (next && run.mode === 'mend' && next.mode === 'mend') return heard;
    run = next;
  }
  return heard;
}

function plainAnswer(run: Run): string {
  if (run.mode === 'confirm') return 'ya';
  if (run.mode !== 'ask') return '1';
  if (run.at === 'pmt') return 'tidak';
  if (run.at === 'kader') return '5';
  return ['bayi', 'photo', 'problems', 'pmt_note'].includes(run.at) ? 'lewati' : '0';
}

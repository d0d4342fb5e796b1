/** What a line does: record, correct, remove, ask; and whether the child came and was weighed. Pure. */
import type { Item, Line } from './items.ts';
import type { NotWeighed, ScaleLine } from './scale-line.ts';
import { labelTags, type Tag } from './scale-words.ts';
import { has, isFree, next, spanAt, tells, use, written } from './walk.ts';

interface Attendance {
  absent: boolean;
  notWeighed: Pick<ScaleLine, 'notWeighed' | 'reason'>;
  position: Pick<ScaleLine, 'position'>;
}

const reasons: [Tag, NotWeighed][] = [
  ['reason-fussy', 'fussy'],
  ['reason-ill', 'ill'],
  ['reason-refused', 'refused'],
  ['reason-scales', 'scales'],
  ['reason-words', 'other'],
];

export function attendanceIn(line: Line): Attendance {
  const { items } = line;
  hedge(line);
  const asks = isAsking(line);
  const not = asks ? -1 : items.findIndex((item) => has(item, 'not-weighed') && !has(item, 'ask'));
  // `izin bu, Gibran 9,8` is a courtesy.
  // `absen 2 bulan` is no measure.
  const measured = items.some((item, at) => item.kind === 'number' && spanAt(line, at) === undefined);
  if (measured) use(...items.filter((item) => /^i[zj]in$/i.test(item.text)));
  const absent = asks || measured ? -1 : items.findIndex((item) => has(item, 'absent'));
  if (absent >= 0 && not < 0) return { absent: true, notWeighed: reasonOf(line, absent, false), position: {} };
  if (not >= 0) return { absent: false, notWeighed: reasonOf(line, not, true), position: positionIn(line) };
  const broken = items.findIndex((item) => has(item, 'reason-scales') && item.text.includes(' '));
  // `menolak` alone is the scales, `menolak vit A` is not.
  const served = items.some((item) => tells(item) && !has(item, 'no', 'ills', 'not-weighed', 'absent'));
  const refused = items.findIndex((item) => has(item, 'reason-refused') && item.text.length > 5 && !served);
  // `dacin rusak, pakai timbangan injak 12,1`: she was weighed.
  const alone = measured ? -1 : broken >= 0 ? broken : refused;
  if (alone >= 0) return { absent: false, notWeighed: reasonAt(line, alone), position: positionIn(line) };
  return { absent: false, notWeighed: {}, position: positionIn(line) };
}

function positionIn({ items }: Line): Attendance['position'] {
  const denied = (at: number) => has(items[at - 1], 'no') || /bisa$/i.test(items[at - 1]?.text ?? '');
  const found = items.filter((item, at) => isFree(item) && has(item, 'standing', 'lying') && !denied(at));
  const standing = found.some((item) => has(item, 'standing'));
  if (found.length === 0 || (standing && found.some((item) => has(item, 'lying')))) return {};
  use(...found);
  return { position: standing ? 'standing' : 'lying' };
}

/** Why, from the words beside. `tidak mau ditimbang` says it itself. */
function reasonOf(line: Line, at: number, weighed: boolean): Attendance['notWeighed'] {
  const { items } = line;
  const item = items[at]!;
  use(item);
  const found = items.findIndex(
    (one, index) => index !== at && isFree(one) && has(one, ...reasons.map(([tag]) => tag)),
  );
  const free = freeReason(line, at, found);
  const refuses = /\b(?:mau|menolak|gelem|amua?h|daek)\b/i.test(item.text);
  if (found < 0) return weighed ? { notWeighed: refuses ? 'refused' : 'other', ...free } : free;
  const reason = { ...reasonAt(line, found), ...free };
  if (!weighed) return { reason: reason.reason };
  return refuses && reason.notWeighed === 'other' ? { ...reason, notWeighed: 'refused' } : reason;
}

/** `karena …`: the words behind it, whatever they are, when `found` is none of them or the first. */
function freeReason({ items, ...line }: Line, at: number, found: number): Pick<ScaleLine, 'reason'> {
  const because = items.findIndex((one, index) => index > at && has(one, 'because'));
  if (because < 0) return reasonBehind({ items, ...line }, at);
  let to = because + 1;
  while (to < items.length && isFree(items[to]) && /^(?:word|phrase)$/.test(items[to]!.kind)) to++;
  use(items[because]);
  if (to === because + 1 || (found >= 0 && found !== because + 1)) return {};
  use(...items.slice(because, to).filter((_, index) => because + index !== found));
  return { reason: written({ items, ...line }, because + 1, to) };
}

/** `tidak datang, dibawa opungnya ke Siantar`: all that stands behind the comma, where it tells nothing else. */
function reasonBehind(line: Line, at: number): Pick<ScaleLine, 'reason'> {
  const { items } = line;
  let from = at + 1;
  while (has(items[from], 'fillers')) from++;
  if (!/^[,;:(-]$/.test(items[from]?.text ?? '')) return {};
  const behind = items.slice(from + 1).filter(({ text }) => text !== ')');
  const plain = behind.every(
    (item) => isFree(item) && /^(?:word|phrase)$/.test(item.kind) && !tells(item) && !has(item, 'ask', 'later'),
  );
  const words = behind.filter((item) => item.kind === 'word').length;
  if (!plain || words === 0) return {};
  use(...behind);
  const end = items.indexOf(behind.at(-1)!) + 1;
  return { reason: written(line, from + 1, end) };
}

function reasonAt(line: Line, at: number): { notWeighed: NotWeighed; reason: string } {
  const { items } = line;
  let to = at + 1;
  while (to < items.length && isFree(items[to]) && has(items[to], ...reasons.map(([tag]) => tag))) to++;
  const kind = reasons.find(([tag]) => has(items[at], tag))![1];
  use(...items.slice(at, to));
  return { notWeighed: kind, reason: written(line, at, to) };
}

/** `sekitar 8,4`, `8,4?`: not sure. `35 anak`, `jam 9`, `20 %`, `naik 200 gr`, `bulan lalu 8,1`: nothing that was measured today. */
function hedge({ items, known, words }: Line) {
  dayInFigures(items, known.today);
  const named = items.some((item) => item.kind === 'name');
  const guess = items.find((item) => has(item, 'hedges') && guessing.test(item.text));
  const doubted = guess || items.findLast((item) => item.kind !== 'sign' || item.text === '?')?.text === '?';
  items.forEach((item, at) => {
    if (item.kind !== 'number') return;
    const behind = items[at + 1];
    const before = items[at - 1];
    const sign = /^[~±<>]$/.test(before?.text ?? '') && items[at - 2]?.end !== before?.start;
    const about = behind?.text === '?' || sign || isAn(item, behind) || isDenied(items, at);
    if (doubted || about || has(before, 'hedges') || has(behind, 'hedges')) {
      item.hedged = true;
      use(...[before, behind].filter((one) => has(one, 'hedges') || one?.text === '?' || isAn(item, one)));
    }
    const month = named && before?.kind === 'word' ? words.words.months.get(before.text.toLowerCase()) : undefined;
    // `Okt 9,5, Nov 9,8`: only this month's was measured today.
    if (month !== undefined)
      Object.assign(before!, { kind: 'phrase', used: month === Number(known.today.slice(5, 7)) });
    if (month !== undefined && !before!.used) item.kind = 'word';
    if (isUnmeasured(items, at, named)) item.kind = 'word';
  });
  if (doubted && items.some((item) => item.hedged))
    use(
      guess,
      items.findLast((item) => item.text === '?'),
    );
}

/** Said of the whole line, wherever it stands. */
const guessing =
  /^(?:atau|mungkin|kayak?nya|sepertinya|perkiraan|rasanya|ragu|entah|tidak yakin|belum pasti|ka?lo? tidak salah|kalau tidak salah)$/i;

/** `8,4an` */
const isAn = (item: Item, behind: Item | undefined) => behind?.text.toLowerCase() === 'an' && behind.start === item.end;

/** `tidak jadi 8,4`: nobody knows what it is instead. */
function isDenied(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (
    !has(before, 'instead') ||
    !/^(?:tidak|tdk|tak|g[ak]k?|nggak|ngga|enggak|ndak|batal)$/i.test(items[at - 2]?.text ?? '')
  )
    return false;
  use(before, items[at - 2]);
  return true;
}

/** `Aisyah 8,7 (20/11)`: a day of the last five weeks, where another figure is left to be the child's. */
function dayInFigures(items: Item[], today: string) {
  const numbers = items.filter(({ kind }) => kind === 'number');
  items.forEach((item, at) => {
    const [stroke, month] = [items[at + 1], items[at + 2]];
    const glued = /^[/-]$/.test(stroke?.text ?? '') && stroke!.start === item.end && month?.start === stroke!.end;
    const figures = [item, month].every((one) => one?.kind === 'number' && /^\d{1,2}$/.test(one.text) && !one.unit);
    if (!glued || !figures || numbers.length < 3 || /[/-]/.test(items[at - 1]?.text ?? '')) return;
    const year = Number(today.slice(0, 4)) - (month!.value! > Number(today.slice(5, 7)) ? 1 : 0);
    const day = `${year}-${month!.text.padStart(2, '0')}-${item.text.padStart(2, '0')}`;
    const ago = month!.value! > 12 || item.value! > 31 ? -1 : daysUntil(day, today);
    if (ago < 0 || ago > 35 || /[/-]/.test(items[at + 3]?.text ?? '')) return;
    Object.assign(item, { kind: 'date', text: day, end: month!.end });
    items.splice(at + 1, 2);
  });
}

function daysUntil(day: string, today: string): number {
  try {
    return Temporal.PlainDate.from(day).until(today, { largestUnit: 'days' }).days;
  } catch {
    return -1;
  }
}

/** A figure that is no measure of today: `35 anak`, `Hadir: 12`, `20 yang datang`, `KPSP 9 dari 10`. */
function isUnmeasured(items: readonly Item[], at: number, named: boolean): boolean {
  const item = items[at]!;
  const before = items[at - 1];
  const said = items.slice(0, at).findLast(({ kind }) => kind !== 'sign')?.text ?? '';
  const came = !named && (/^(?:hadir|datang|dtg)$/i.test(said) || /^(?:yang|yg)$/i.test(items[at + 1]?.text ?? ''));
  const passed = /^dari$/i.test(said) && has(items[at - 3], 'checklist');
  return (
    came || passed || isCount(item, items[at + 1], named) || isOther(before, item) || /^0\d[.:]\d\d$/.test(item.text)
  );
}

/** Not `74 ibunya Sari`. */
const isPeople = (item: Item | undefined) =>
  (has(item, 'counted') && !/nya$/i.test(item!.text)) || /^(?:anak|balita|bayi|orang)\b/i.test(item?.text ?? '');

const isCount = (item: Item, behind: Item | undefined, named: boolean) =>
  (!named && isPeople(behind) && !item.unit && Number.isInteger(item.value)) ||
  /^(?:persen|%|ribu|rb|juta|rupiah|x|kali)$/i.test(behind?.text ?? '');

function isOther(before: Item | undefined, { value = 0, unit, start }: Item): boolean {
  if (
    /^(?:tgl|tanggal|no|nomor|nmr|ke|kembar|si kembar)$/i.test(before?.text ?? '') &&
    Number.isInteger(value) &&
    value < 200
  )
    return true;
  if (has(before, 'checklist') && Number.isInteger(value) && value <= 10) return true;
  if (has(before, 'clock')) return !/^(?:hp|wa)$/i.test(before!.text);
  if (has(before, 'then')) return true;
  // `(+300)`
  if (before?.text === '+' && before.end === start) return true;
  return has(before, 'told-n', 'told-t') && before!.text.length > 2 && (unit === 'g' || value < 2);
}

function isAsking({ items }: Line): boolean {
  const figures = items.some((item) => item.kind === 'number');
  return !figures && items.some((item) => item.text === '?' || (has(item, 'ask') && !has(item, 'fillers')));
}

/** `Gibran tadi 9,6` corrects, `tadi ditimbang 9,6` does not. */
export function actOf(line: Line, absent: boolean, served: boolean): ScaleLine['act'] {
  const { items } = line;
  const figures = items.some((item) => item.kind === 'number');
  const removing = items.filter((item) => has(item, 'remove') && isFree(item));
  if (removing.length > 0 && !figures && !items.some((item) => /^(?:jangan|jgn|bukan)/i.test(item.text))) {
    use(...items.filter((item) => has(item, 'remove', 'correct', 'earlier', 'asked')));
    return 'remove';
  }
  if (absent) return 'absent';
  if (isAsking(line)) {
    use(...items.filter((item) => has(item, 'ask', 'asked', 'then', 'hedges', 'then', ...labelTags, 'yes', 'no')));
    for (const item of items) if (item.text === '?') use(item);
    return 'ask';
  }
  const corrects = items.filter((item, at) => isFree(item) && item.kind !== 'number' && isCorrecting(line, at));
  if (line.mended && served) {
    use(...corrects);
    return 'correct';
  }
  if (corrects.length === 0 || !(figures || served)) return 'record';
  use(...corrects);
  return 'correct';
}

function isCorrecting({ items }: Line, at: number): boolean {
  const item = items[at];
  const behind = items[next(items, at)];
  if (has(item, 'earlier')) return behind?.kind === 'number' || has(behind, ...labelTags);
  if (has(item, 'not-but')) return behind?.kind === 'number';
  return has(item, 'correct');
}

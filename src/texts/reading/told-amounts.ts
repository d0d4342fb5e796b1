/** Amounts of time: `2 jam lagi`, `selama 2 jam`. Each function takes what it knows at `walk.at` and moves on. Pure. */
import type { Read } from './clocks.ts';
import { readSpelled } from './numbers.ts';
import type { Piece } from './pieces.ts';
import { move, moveTo, text, untilsAt, type Walk } from './walk.ts';
import type { Words } from './words.ts';

/** `2 jam lagi`, `setengah jam lagi`, `3 hari lagi hari Rabu`, `sekarang`. */
export function takeFromNow(walk: Walk): boolean {
  const { told, words } = walk;
  if (words.now.has(text(walk))) {
    told.fromNow = 0;
    return move(walk, 1);
  }
  const amount = readAmount(walk);
  if (!amount || !words.fromNow.has(walk.all[amount.next]?.text ?? '')) return false;
  const { minutes, unit } = amount;
  if (unit < 1440) told.fromNow = (told.fromNow ?? 0) + minutes;
  else if (!Number.isInteger(minutes / 1440)) return false;
  else if (unit === 1440) told.ahead.push({ days: minutes / 1440, untils: untilsAt(walk) });
  else told.weeks = minutes / unit;
  return moveTo(walk, amount.next + 1);
}

/** `selama 2 jam`. */
export function takeLasting(walk: Walk): boolean {
  if (!walk.words.during.has(text(walk))) return false;
  const amount = readAmount({ ...walk, at: walk.at + 1 });
  if (!amount || amount.unit > 1440) return false;
  walk.told.lasts = amount.minutes;
  return moveTo(walk, amount.next);
}

/** `2 jam 30 menit`, `1,5 jam`, `satu setengah jam`, `sejam`, `seminggu`. */
function readAmount(walk: Walk): { minutes: number; unit: number; next: number } | undefined {
  const first = readOneAmount(walk, walk.at);
  if (first?.unit !== 60) return first;
  const second = readOneAmount(walk, first.next);
  return second?.unit === 1 ? { ...second, minutes: first.minutes + second.minutes, unit: 60 } : first;
}

function readOneAmount({ all, words }: Walk, at: number) {
  const one = all[at]?.text ?? '';
  const [, glued = ''] = /^se(\p{L}+)$/u.exec(one) ?? [];
  const single = words.spans.get(glued);
  if (single !== undefined) return { minutes: single, unit: single, next: at + 1 };
  const count = readCount(all, at, words);
  const half = words.half.has(all[count?.next ?? at]?.text ?? '');
  if (!count && !half) return undefined;
  const next = (count?.next ?? at) + (half ? 1 : 0);
  const unit = words.spans.get(all[next]?.text ?? '');
  return unit === undefined
    ? undefined
    : { minutes: ((count?.value ?? 0) + (half ? 0.5 : 0)) * unit, unit, next: next + 1 };
}

function readCount(all: Piece[], at: number, words: Words): Read<number> | undefined {
  const [first, sign, second] = [all[at], all[at + 1], all[at + 2]];
  if (first?.kind === 'number' && first.text.length <= 3) {
    const decimal = /^[.,]$/.test(sign?.text ?? '') && sign?.glued && second?.glued && second.text === '5';
    return decimal ? { value: Number(first.text) + 0.5, next: at + 3 } : { value: Number(first.text), next: at + 1 };
  }
  const spelled = readSpelled(
    all.slice(at, at + 4).map((one) => one.text),
    words,
  );
  return spelled && { value: spelled.value, next: at + spelled.length };
}

/** One child's line in a picture, and the names along WHO's lines, placed so that neither covers the other. */
import type { Dot } from './dots.ts';
import { ink, type LineName, width } from './sheet-look.ts';

/** From a figure to pixels. */
type Place = (dot: { x: number; y: number }) => [number, number];

const painted = { field: 'colour', type: 'nominal', scale: null } as const;

/** Along its line, on its outer side, where the child's own dots leave most room. */
export function lineName(
  { name, rows }: { name: LineName; rows: { x: number; y: number; colour: string }[] },
  text: string,
  at: Place,
  own: Dot[],
) {
  const middles = [rows.length - 5, Math.floor(rows.length / 2), 6].map((n) => ({
    row: rows[n]!,
    next: rows[n + 1]!,
    room: Math.min(...own.map((dot) => distance(at(dot), at(rows[n]!)))),
  }));
  const { row, next } = middles.reduce((best, one) => (one.room > best.room && best.room < 130 ? one : best));
  const [[x, y], [x2, y2]] = [at(row), at(next)];
  const angle = (Math.atan2(y2 - y, x2 - x) * 180) / Math.PI;
  const dy = name === 'red' ? 19 : -15;
  return {
    data: { values: [row] },
    mark: { type: 'text', angle, dy, fontSize: 22, fontWeight: 'bold', text } as const,
    encoding: { color: painted },
  };
}

const distance = ([x, y]: [number, number], [x2, y2]: [number, number]) => Math.hypot(x - x2, y - y2);

/** `under`: the figure would rather stand under the last dot, where no line of WHO's runs through it. `beyond`: the line ends outside of
 *  the picture. */
export function ownLine(own: Dot[], now: string, at: Place, { under, beyond }: { under: boolean; beyond: boolean }) {
  const values = own.map((dot) => ({ ...dot, colour: ink, fill: dot.doubtful ? 'white' : ink }));
  const last = values.at(-1)!;
  const [x, y] = at(last);
  const align = x > width - 70 ? 'right' : x < 70 ? 'left' : 'center';
  const dy = y < 50 ? below : besideLine(own, at, { align, letters: now.length }, under);
  const figure = { type: 'text', fontSize: 30, fontWeight: 'bold', align, dy, text: now } as const;
  return [
    {
      data: { values },
      mark: { type: 'line', clip: beyond, strokeWidth: 4 } as const,
      encoding: { detail: { field: 'line' }, color: painted } as const,
    },
    {
      data: { values },
      mark: { type: 'circle', size: 130, opacity: 1, stroke: ink, strokeWidth: 3 } as const,
      encoding: { color: { ...painted, field: 'fill' } } as const,
    },
    { data: { values: [last] }, mark: { ...figure, color: 'white', stroke: 'white', strokeWidth: 7 } as const },
    { data: { values: [last] }, mark: { ...figure, color: ink } as const },
  ];
}

/** Where the figure stands from the last dot, in pixels. */
const below = 32;
const above = -28;
/** Half of its height, with half a dot; and what one of its letters is wide at most. */
const half = { height: 22, letter: 9 };

/** A line that falls comes from above its last dot, one that rises from below: the figure stands where it covers less of the line. */
function besideLine(
  own: Dot[],
  at: Place,
  figure: { align: 'left' | 'center' | 'right'; letters: number },
  under: boolean,
): number {
  const [x, y] = at(own.at(-1)!);
  const broad = figure.letters * half.letter;
  const middle = x + { left: broad, center: 0, right: -broad }[figure.align];
  const points = alongLine(own, at).filter(([px]) => Math.abs(px - middle) < broad + 8);
  const covers = (dy: number) => points.filter(([, py]) => Math.abs(py - y - dy) < half.height).length;
  const [first, second] = under ? [below, above] : [above, below];
  return covers(first) > covers(second) ? second : first;
}

/** Points of the line before its last dot, so close that no figure fits between two of them. */
function alongLine(own: Dot[], at: Place): [number, number][] {
  return own.slice(0, -1).flatMap((dot, n) => {
    const next = own[n + 1]!;
    const [[x, y], [x2, y2]] = [at(dot), at(next)];
    const steps = next.line === dot.line ? Math.ceil(distance([x, y], [x2, y2]) / 4) : 1;
    return Array.from({ length: Math.max(steps, 1) }, (_, step): [number, number] => {
      const part = step / Math.max(steps, 1);
      return [x + (x2 - x) * part, y + (y2 - y) * part];
    });
  });
}

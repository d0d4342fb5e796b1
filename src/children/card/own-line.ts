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

/** `under`: the figure stands under the last dot, where no line runs through it. `beyond`: the line ends outside of the picture. */
export function ownLine(own: Dot[], now: string, at: Place, { under, beyond }: { under: boolean; beyond: boolean }) {
  const values = own.map((dot) => ({ ...dot, colour: ink, fill: dot.doubtful ? 'white' : ink }));
  const last = values.at(-1)!;
  const [x, y] = at(last);
  const align = x > width - 70 ? 'right' : x < 70 ? 'left' : 'center';
  const dy = under || y < 50 ? 32 : -28;
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

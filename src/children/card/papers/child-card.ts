/** The card of one child as PDF on lying A4: its head, and a row for each day on which it came. Blue for boys and pink for girls, as the print. */
import type { Content } from 'pdfmake/interfaces.js';
import { loadPlace } from '../../../directory/people/places.ts';
import { kop, narrow, printable, writePdf } from '../../../papers/pdf.ts';
import type { Db } from '../../../records/tables.ts';
import type { Writer } from '../../../room.ts';
import { writeDate, writeNumber } from '../../../texts/writing.ts';
import type { Child } from '../../base/child.ts';
import type { ChildrenDeps } from '../../base/deps.ts';
import { paper } from '../sheet-look.ts';
import { cellOf, type Told } from './cells.ts';
import { cardLayout } from './layout.ts';
import { type SayPaper, sayPaper } from './say-paper.ts';
import { lying, pageTable, sheetWidth, tableOf } from './table.ts';

/** `{ child, made }`. The arguments come only from replies of this room, which has checked the rights. */
export const childCard =
  (deps: ChildrenDeps): Writer =>
  async (args) => {
    const child = await childOf(deps.db, Number(args.child));
    const place = await loadPlace(deps.db, child.posyandu);
    const say = sayPaper(deps);
    const told = await toldOf(deps.db, child);
    const content: Content[] = [
      kop([say('card-title'), place ? `${printable(place.name)}, ${place.areaName}` : ''], sheetWidth),
      head(say, child),
      told.length === 0
        ? { text: say('card-empty') }
        : pageTable(tableOf(cardLayout().columns, told, say), paper[child.sex]),
    ];
    const bytes = await writePdf(say('card-title'), content, lying(say, writeDate(String(args.made), 'medium')));
    return { bytes, mime: 'application/pdf', name: `${say('card-file', { child: printable(child.name) })}.pdf` };
  };

/** Two columns of what is known of the child itself. */
function head(say: SayPaper, child: Child): Content {
  const lines = cardLayout().head.map((name) => {
    const value = cellOf(name, { number: 1, child }, say);
    const text = typeof value === 'number' ? writeNumber(value) : printable(value ?? '', 40);
    return [say(`column-${name}`), ':', text];
  });
  const half = Math.ceil(lines.length / 2);
  const part = (body: string[][]): Content => ({ layout: 'noBorders', table: { widths: [90, 4, '*'], body } });
  return {
    font: narrow,
    fontSize: 9,
    margin: [0, 8, 0, 6],
    columns: [part(lines.slice(0, half)), part(lines.slice(half))],
    columnGap: 20,
  };
}

const childOf = (db: Db, id: number) =>
  db.selectFrom('child').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

async function toldOf(db: Db, child: Child): Promise<Told[]> {
  const weighings = await db
    .selectFrom('weighing')
    .selectAll()
    .where('kabupaten', '=', child.kabupaten)
    .where('child', '=', child.id)
    .orderBy('day')
    .execute();
  return weighings.map((weighing, at) => ({ number: at + 1, child, weighing }));
}

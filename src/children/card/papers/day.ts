/** The register of one open day, as PDF on lying A4 and as XLSX: who came, what was measured and given. */
import { kabupatenOf } from '../../../directory/areas/areas.ts';
import { loadPlace, type Place } from '../../../directory/people/places.ts';
import { kop, printable, writePdf } from '../../../papers/pdf.ts';
import { writeSheets } from '../../../papers/sheet.ts';
import type { Db } from '../../../records/tables.ts';
import type { Writer } from '../../../room.ts';
import { writeDate } from '../../../texts/writing.ts';
import type { ChildrenDeps } from '../../base/deps.ts';
import type { Told } from './cells.ts';
import { dayLayout } from './layout.ts';
import { type SayPaper, sayPaper } from './say-paper.ts';
import { lying, pageTable, sheetOf, sheetWidth, tableOf } from './table.ts';

/** `{ posyandu, day, made }`. The arguments come only from replies of this room, which has checked the rights. */
export const dayPdf =
  (deps: ChildrenDeps): Writer =>
  async (args) => {
    const { say, place, day, told, name } = await paper(deps, args);
    const content = [
      kop([say('day-title'), about(say, place, day)], sheetWidth),
      { text: counts(say, told), margin: [0, 8, 0, 6] as [number, number, number, number], fontSize: 9 },
      told.length === 0 ? { text: say('day-empty') } : pageTable(tableOf(dayLayout().columns, told, say), '#eeeeee'),
    ];
    const bytes = await writePdf(say('day-title'), content, lying(say, writeDate(String(args.made), 'medium')));
    return { bytes, mime: 'application/pdf', name: `${name}.pdf` };
  };

export const dayXlsx =
  (deps: ChildrenDeps): Writer =>
  async (args) => {
    const { say, place, day, told, name } = await paper(deps, args);
    const made = say('made', { day: writeDate(String(args.made), 'medium') });
    const above = [say('day-title'), about(say, place, day), counts(say, told), made];
    return writeSheets(name, [sheetOf(writeDate(day, 'medium'), above, tableOf(dayLayout().columns, told, say))]);
  };

const about = (say: SayPaper, place: Place, day: string) =>
  say('day-about', { posyandu: printable(place.name), area: place.areaName, day: writeDate(day, 'long') });

const counts = (say: SayPaper, told: Told[]) =>
  say('day-counts', {
    came: told.length,
    weighed: told.filter(({ weighing }) => weighing!.weight !== null).length,
    visitors: told.filter(({ child }) => child.visitor).length,
  });

async function paper(deps: ChildrenDeps, args: Record<string, unknown>) {
  const place = await loadPlace(deps.db, args.posyandu);
  if (!place) throw new Error('no such posyandu');
  const day = String(args.day);
  const say = sayPaper(deps);
  const name = say('day-file', { posyandu: printable(place.name), day });
  return { say, place, day, name, told: await toldOn(deps.db, place, day) };
}

const weighingsOn = (db: Db, { id, area }: Place, day: string) =>
  db
    .selectFrom('weighing')
    .where('kabupaten', '=', kabupatenOf(area))
    .where('posyandu', '=', id)
    .where('day', '=', day);

/** How many children the register of this day names. */
export async function cameOn(db: Db, place: Place, day: string): Promise<number> {
  const { count } = await weighingsOn(db, place, day)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Everybody who came on this day, by name. */
async function toldOn(db: Db, place: Place, day: string): Promise<Told[]> {
  const weighings = await weighingsOn(db, place, day).selectAll().execute();
  if (weighings.length === 0) return [];
  const children = await db
    .selectFrom('child')
    .selectAll()
    .where('kabupaten', '=', kabupatenOf(place.area))
    .where(
      'id',
      'in',
      weighings.map(({ child }) => child),
    )
    .execute();
  const byId = new Map(weighings.map((weighing) => [weighing.child, weighing]));
  return children
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id', { numeric: true }) || a.id - b.id)
    .map((child, at) => ({ number: at + 1, child, weighing: byId.get(child.id)! }));
}

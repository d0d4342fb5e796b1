/** Writes what a file brings: fields that a child did not have, and measurements of days on which we have none. */
import type { Place } from '../../directory/people/places.ts';
import type { Context } from '../../room.ts';
import { writeNumber } from '../../texts/writing.ts';
import type { Child } from '../base/child.ts';
import { addChild } from '../register/add.ts';
import { noteEvent, todayAt } from '../register/events.ts';
import { keepWeighing } from '../weighing/keep.ts';
import { type Compared, compare } from './compare.ts';
import type { Entry, FileMeasure } from './entry.ts';
import { comparedNow, type Done } from './plan.ts';
import { type Wrote, weighedBy, wroteMore } from './wrote.ts';

export interface Writing extends Pick<Context, 'db' | 'now' | 'person'> {
  /** As the file is called. */
  file: string;
}

type Taken = Omit<Done, 'added'> & Pick<Compared, 'differs'>;

/** The caller has checked the right to the place. */
export async function takeOver(on: Writing, place: Place, child: Child, entry: Entry): Promise<Taken> {
  return write(on, place, child, await comparedNow(on.db, child, entry));
}

async function write(on: Writing, place: Place, child: Child, { fills, measures, differs }: Compared): Promise<Taken> {
  const filled = Object.keys(fills);
  const wrote: Wrote = { added: [], filled: [], weighed: [] };
  if (filled.length > 0) {
    const row = on.db.updateTable('child').set(fills).where('kabupaten', '=', child.kabupaten);
    await row.where('id', '=', child.id).execute();
    // As whoever takes a correction back reads it: what it was, and what it is.
    const before = Object.fromEntries(Object.entries(fills).map(([column, now]) => [column, [null, now]]));
    const noted = { kind: 'changed', day: todayAt(on.now, place), detail: JSON.stringify(before) } as const;
    wrote.filled.push({ child: child.id, event: await noteEvent(on, child, noted) });
  }
  let doubtful = 0;
  for (const { measure, told } of measures) {
    const by = on.person?.id ?? null;
    const kept = await keepWeighing(on.db, { child, place, day: measure.day, told, by, now: on.now, sure: true });
    if (kept.row?.doubt) doubtful++;
    const line = await noteSource(on, place, child, measure);
    wrote.weighed.push({ child: child.id, day: measure.day, line, ...weighedBy(kept) });
  }
  const months = measures.map(({ measure }) => `${place.id} ${measure.day.slice(0, 7)}`);
  const known = filled.length + measures.length > 0 ? 1 : 0;
  return { known, weighings: measures.length, doubtful, months, differs, wrote };
}

/** A person has said that the register does not have it. */
export async function create(on: Writing, place: Place, entry: Entry): Promise<Partial<Done>> {
  const { name, sex, born, mother, father, address, rt, birth_weight, birth_length, phone, card, nik } = entry;
  if (!sex) return {};
  const kept = nik?.hash === undefined ? undefined : { hash: nik.hash, last: nik.last };
  const told = { name, sex, born, mother, father, address, rt, birth_weight, birth_length, phone, card, nik: kept };
  const child = await addChild(on, place, told);
  const { weighings, doubtful, months, wrote } = await write(on, place, child, compare(child, [], entry));
  // It counts in S of this month and of the one that is being filed.
  const before = Temporal.PlainDate.from(todayAt(on.now, place)).toPlainYearMonth().subtract({ months: 1 });
  const counted = [...months, `${place.id} ${before}`];
  return { added: 1, weighings, doubtful, months: counted, wrote: { ...wrote, added: [child.id] } };
}

/** Where the figures come from, beside what kader wrote at the scales. */
async function noteSource(on: Writing, place: Place, child: Child, measure: FileMeasure): Promise<number> {
  const { sheet, row, day, weight, length, arm, head, services = {} } = measure;
  const figures = [
    weight !== undefined && `${writeNumber(weight / 1000)} kg`,
    length !== undefined && `${writeNumber(length / 10)} cm`,
    arm !== undefined && `LiLA ${writeNumber(arm / 10)}`,
    head !== undefined && `LK ${writeNumber(head / 10)}`,
    services.vitaminA !== undefined && services.vitaminA !== 'no' && 'vit A',
    services.worm && 'obat cacing',
    services.checklist && 'KPSP',
    services.meal && 'PMT',
  ].filter((figure) => typeof figure === 'string');
  const at = sheet === undefined ? `baris ${row}` : `${sheet} baris ${row}`;
  const line = await on.db
    .insertInto('scale_line')
    .values({
      kabupaten: child.kabupaten,
      posyandu: place.id,
      day,
      by: on.person?.id ?? null,
      at: new Date(on.now),
      words: `${on.file}, ${at}: ${figures.join(' ')}`,
      state: 'taken',
      child: child.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return line.id;
}

export const plus = (done: Done, more: Partial<Done>): Done => ({
  known: done.known + (more.known ?? 0),
  added: done.added + (more.added ?? 0),
  weighings: done.weighings + (more.weighings ?? 0),
  doubtful: done.doubtful + (more.doubtful ?? 0),
  months: [...new Set([...done.months, ...(more.months ?? [])])],
  wrote: wroteMore(done.wrote, more.wrote),
});

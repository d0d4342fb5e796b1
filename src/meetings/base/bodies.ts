/** The body that meets: its name and that of its area, as letters use them, and the head and foot of its letters. */
import { z } from 'zod';
import type { Option } from '../../conversation/run.ts';
import { areaValue } from '../../directory/areas/areas.ts';
import type { Database, Db } from '../../records/tables.ts';
import { type Lookup, member, Refusal } from '../../room.ts';
import type { MeetingsDeps } from './deps.ts';
import { levelOf } from './meeting.ts';
import { ownAreas } from './rights.ts';

interface Area {
  code: string;
  name: string;
  kind: Database['area']['kind'];
}

/** `Kota Bontang`, `Kecamatan Bontang Utara`, `Kelurahan Api-api`, `Provinsi Kepulauan Riau`. */
export function areaTitle({ texts }: Pick<MeetingsDeps, 'texts'>, area: Area, language = 'id'): string {
  const level = levelOf(area.code);
  const kind = level === 'desakel' ? (area.kind ?? 'desa') : level;
  return texts.render(language, { key: 'meetings/bodies:area', args: { kind, name: area.name } });
}

/** `Pokjanal Posyandu Kota Bontang`; a name that the team has given itself stands as it is. */
export async function bodyName(deps: MeetingsDeps, db: Db, code: string): Promise<string> {
  const area = await loadArea(db, code);
  const team = await db.selectFrom('team').select('name').where('area', '=', code).executeTakeFirst();
  return team?.name ?? `${ownName(deps, code)} ${areaTitle(deps, area)}`;
}

/** Permendagri 54/2007: Pokjanal from the kecamatan up, Pokja in the village. Other names are the same on every level. */
const ownName = ({ steeringBody }: MeetingsDeps, code: string) =>
  levelOf(code) === 'desakel' ? steeringBody.replace(/^Pokjanal\b/, 'Pokja') : steeringBody;

export async function loadArea(db: Db, code: string): Promise<Area> {
  return db.selectFrom('area').select(['code', 'name', 'kind']).where('code', '=', code).executeTakeFirstOrThrow();
}

/** Options: the areas whose body the person runs. */
export const areas =
  (deps: MeetingsDeps): Lookup =>
  async (context): Promise<Option[]> => {
    const codes = await ownAreas(context);
    const rows = codes.length
      ? await context.db
          .selectFrom('area')
          .select(['code', 'name', 'kind'])
          .where('code', 'in', codes)
          .orderBy('code')
          .execute()
      : [];
    if (rows.length === 0) throw new Refusal('meetings/refusals:no-area');
    return rows.map((row) => ({ value: areaValue(row.code), label: areaTitle(deps, row, member(context).language) }));
  };

const line = z.string().max(300);
const letterheadSchema = z.object({
  /** Lines of the kop, from the government down to the address. */
  head: z.array(line).max(6).default([]),
  /** Where letters are written: `Bontang`. */
  place: line.optional(),
  /** `400.7/{nomor}/DPMD/{bulan}/{tahun}`: the number, the month in Roman figures and the year are put in. */
  number: line.optional(),
  signer: z
    .object({ position: line.optional(), name: line.optional(), rank: line.optional(), nip: line.optional() })
    .prefault({}),
  /** Tembusan. */
  copies: z.array(line).max(15).default([]),
});
export type Letterhead = z.infer<typeof letterheadSchema>;

/** Empty until somebody has entered it (`kop`). */
export async function letterheadOf(db: Db, area: string): Promise<Letterhead> {
  const row = await db.selectFrom('team').select('letter').where('area', '=', area).executeTakeFirst();
  return letterheadSchema.parse(row?.letter ?? {});
}

/** The caller has checked the right to do so. */
export async function keepLetterhead(db: Db, area: string, letterhead: Letterhead): Promise<void> {
  const letter = JSON.stringify(letterheadSchema.parse(letterhead));
  await db
    .insertInto('team')
    .values({ area, letter, name: null, sk_number: null, term_from: null, term_to: null })
    .onConflict((conflict) => conflict.column('area').doUpdateSet({ letter }))
    .execute();
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The letter's number. A bare figure is put into the body's pattern, anything else stays as it was typed, and without a number the pattern
 *  keeps a gap to be filled in by hand. `date`: ISO, of the letter. */
export function numberOf({ number: pattern }: Letterhead, typed: string | undefined, date: string): string | undefined {
  if (typed && !/^\d{1,6}$/.test(typed.trim())) return typed;
  if (!pattern) return typed;
  return pattern
    .replace('{nomor}', typed?.trim() ?? '        ')
    .replace('{bulan}', romans[Number(date.slice(5, 7)) - 1] ?? '')
    .replace('{tahun}', date.slice(0, 4));
}

/** The body that meets, and its area, by the names that letters use. */
import type { Database, Db } from '../../records/tables.ts';
import type { MeetingsDeps } from './deps.ts';
import { levelOf } from './rights.ts';

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

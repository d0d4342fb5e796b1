/** Lists of places to choose from, always only those where the person has a say. */
import type { Option } from '../../conversation/run.ts';
import type { TextKey } from '../../names.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, type Lookup, Refusal, type Role } from '../../room.ts';
import { areaOfValue, areaValue } from '../areas/areas.ts';
import { stillUsed } from '../areas/retired.ts';
import { below, posyanduOf, scopeAreas } from './rights.ts';

/** The roles that may invite, and whom (joining/inviting.ts says more). */
export const inviters: readonly Role[] = ['secretariat', 'admin', 'lurah', 'bidan'];
/** The roles that may change an area's settings. */
export const settingRoles: readonly Role[] = ['secretariat', 'chair', 'admin', 'camat'];

/** Kecamatan in which the person may invite. */
export const inviteDistricts: Lookup = async (context) => {
  const posyandu = await posyanduOf(context.db, context.person, inviters);
  const codes = new Set(posyandu.map((row) => row.area.split('.').slice(0, 3).join('.')));
  return options(await named(context.db, [...codes]), 'directory/undang:no-place');
};

/** Desa/kelurahan of that kecamatan in which the person may invite. */
export const inviteVillages: Lookup = async (context, args) => {
  const posyandu = await posyanduOf(context.db, context.person, inviters, areaOfValue(String(args.district)));
  const codes = new Set(posyandu.map((row) => row.area));
  return options(await named(context.db, [...codes]), 'directory/undang:no-place');
};

export const invitePosyandu: Lookup = async (context, args): Promise<Option[]> => {
  const rows = await posyanduOf(context.db, context.person, inviters, areaOfValue(String(args.village)));
  if (rows.length === 0) throw new Refusal('directory/undang:no-place');
  return rows.map((row) => ({ value: String(row.id), label: row.name }));
};

/** Areas whose settings the person may change: her own and the kecamatan below; the finest setting is a kecamatan's. */
export const settingAreas: Lookup = async (context) => {
  const own = await scopeAreas(context.db, context.person, settingRoles);
  const rows = await context.db
    .selectFrom('area')
    .select(['code', 'name'])
    .where('level', 'in', ['kabkota', 'kecamatan'])
    .where(stillUsed)
    .$if(own !== 'all', (query) => query.where((where) => below(where, 'area.code', own as string[])))
    .orderBy('code')
    .limit(40)
    .execute();
  return options(rows, 'directory/atur:no-place');
};

/** The posyandu where the person is kader. */
export const myPosyandu: Lookup = async (context: Context): Promise<Option[]> => {
  const rows = await posyanduOf(context.db, context.person, ['kader']);
  return rows.map((row) => ({ value: String(row.id), label: row.name }));
};

/** The topmost areas of the person's roles. */
export const myAreas: Lookup = async (context: Context): Promise<Option[]> => {
  const own = await scopeAreas(context.db, context.person);
  const rows = own === 'all' ? [] : await named(context.db, own);
  return rows.map(({ code, name }) => ({ value: areaValue(code), label: name }));
};

async function named(db: Db, codes: string[]): Promise<{ code: string; name: string }[]> {
  if (codes.length === 0) return [];
  return db.selectFrom('area').select(['code', 'name']).where('code', 'in', codes).orderBy('code').execute();
}

function options(rows: { code: string; name: string }[], refusal: TextKey): Option[] {
  if (rows.length === 0) throw new Refusal(refusal);
  return rows.map(({ code, name }) => ({ value: areaValue(code), label: name }));
}

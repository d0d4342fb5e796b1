/** Flow `atur`: what belongs to an area, changed in chat by those who answer for it. A stricter value holds at once; a less strict one waits for
 *  a second person (loosening.ts), and none is less strict than what an area above has set. */

import type { Answers } from '../../conversation/run.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { areaOfValue } from '../areas/areas.ts';
import {
  areaSettings,
  boundAbove,
  changeSetting,
  isLaxer,
  type SettingName,
  type Settings,
} from '../areas/settings.ts';
import { audit } from '../audit.ts';
import { settingRoles } from '../people/place-lookups.ts';
import { covers } from '../people/rights.ts';
import { askSecond } from './loosening.ts';
import { asRead, asTold } from './setting-words.ts';

const text = textOf('directory/atur');

/** The settings that hold in the chosen area now. */
export const settings: Lookup = async (context, args) =>
  asRead(await areaSettings(context.db, await allowed(context, args)));

export const changeSettings: Effect = async (context, args): Promise<EffectResult> => {
  const code = await allowed(context, args);
  const { db } = context;
  const area = await db
    .selectFrom('area')
    .select('name')
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const change = changeOf(args);
  const [name] = Object.keys(change) as [SettingName];
  const value = change[name]!;
  const above = await boundAbove(db, code, name);
  if (above && isLaxer(name, value, above.value)) {
    await noteSettings(context, code, 'directory.settings-refused', change);
    return { replies: [{ parts: [text('above', { area: above.area, ...asTold(name, above.value) })] }] };
  }
  const before = (await areaSettings(db, code))[name];
  if (isLaxer(name, value, before)) return askSecond(context, { code, area: area.name, name, value, before });
  await changeSetting(db, code, change);
  await noteSettings(context, code, 'directory.settings', change);
  const now = asRead(await areaSettings(db, code));
  return { replies: [{ parts: [text('done', { area: area.name, ...now })] }] };
};

const noteSettings = (context: Context, area: string, action: string, detail: Partial<Settings>) =>
  audit(context.db, { now: context.now, actor: member(context).id, action, subject: `area ${area}`, area, detail });

async function allowed(context: Context, args: Answers): Promise<string> {
  const area = areaOfValue(String(args.area));
  if (!(await covers(context.db, context.person, { area }, settingRoles))) throw new Refusal('directory/atur:no-place');
  return area;
}

function changeOf(args: Answers): Partial<Settings> {
  if (args.setting === 'cutoff') return { cutoffDay: Number(args.day) };
  if (args.setting === 'approval') return { approvalFrom: approvalOf(args) };
  if (args.setting === 'rate') return { noticesPerHour: Number(args.rate) };
  const time = String(args.time).replace('.', ':').padStart(5, '0');
  return args.setting === 'quiet_from' ? { quietFrom: time } : { quietTo: time };
}

function approvalOf({ approval, many }: Answers): number {
  if (approval === 'from') return Number(many);
  return approval === 'always' ? 1 : 0;
}

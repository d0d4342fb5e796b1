/** Flow `atur`: what belongs to an area, changed in chat by those who answer for it. */

import type { Answers } from '../../conversation/run.ts';
import { type Context, type Effect, type Lookup, member, Refusal } from '../../room.ts';
import { areaOfValue } from '../areas/areas.ts';
import { areaSettings, changeSetting, type Settings } from '../areas/settings.ts';
import { audit } from '../audit.ts';
import { settingRoles } from '../people/place-lookups.ts';
import { covers } from '../people/rights.ts';

/** The settings that hold in the chosen area now. */
export const settings: Lookup = async (context, args) =>
  asRead(await areaSettings(context.db, await allowed(context, args)));

export const changeSettings: Effect = async (context, args) => {
  const area = await allowed(context, args);
  const change = changeOf(args);
  await changeSetting(context.db, area, change);
  await audit(context.db, {
    now: context.now,
    actor: member(context).id,
    action: 'directory.settings',
    subject: `area ${area}`,
    area,
    detail: change,
  });
  const row = await context.db.selectFrom('area').select('name').where('code', '=', area).executeTakeFirstOrThrow();
  const now = asRead(await areaSettings(context.db, area));
  return { replies: [{ parts: [{ key: 'directory/atur:done', args: { area: row.name, ...now } }] }] };
};

/** Times as Indonesians write them: 21.00. */
const asRead = (settings: Settings): Settings => ({
  ...settings,
  quietFrom: settings.quietFrom.replace(':', '.'),
  quietTo: settings.quietTo.replace(':', '.'),
});

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

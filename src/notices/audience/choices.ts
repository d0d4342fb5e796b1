/** The choices that `edaran` offers when it asks for the recipients, and what was chosen as an audience. */

import type { Answers, Option } from '../../conversation/run.ts';
import { areaOfValue, areaValue } from '../../directory/areas/areas.ts';
import { stillUsed } from '../../directory/areas/retired.ts';
import { below, roleHolds } from '../../directory/people/rights.ts';
import type { TextKey } from '../../names.ts';
import { type Context, type Lookup, member } from '../../room.ts';
import { type Audience, allOf, anyOf, audienceRoles, audienceSchema, everyone } from '../base/audience.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { senderReach } from '../base/rights.ts';
import { countByRole, countPeople } from './people.ts';
import { chosenReading, reachHere } from './readings.ts';
import { savedLists } from './simpan_daftar.ts';

/** Options: everyone below me, then the roles, who has not reported, the saved lists, and two ways to choose more exactly. */
export const targets =
  (deps: NoticesDeps): Lookup =>
  async (context): Promise<Option[]> => {
    const reach = await reachHere(context);
    const all = await countByRole(deps, context.db, everyone, reach);
    const late = await countPeople(deps, context.db, { unreported: true }, reach);
    const say = sayer(deps, context);
    const option = (value: string, label: string, n: number): Option => ({ value, label: `${label} (${n})` });
    const roles = audienceRoles.flatMap((role) => {
      const n = all.find((one) => one.role === role)?.n ?? 0;
      return n > 0 && all.length > 1 ? [option(`role-${role}`, upper(say('notices/penerima:role', { role })), n)] : [];
    });
    return [
      option('all', say('notices/edaran:all'), sum(all)),
      ...roles,
      ...(late > 0 ? [option('late', say('notices/edaran:late'), late)] : []),
      ...(await savedLists(context)),
      { value: 'choose', label: say('notices/edaran:choose') },
      { value: 'write', label: say('notices/edaran:write') },
    ];
  };

/** Options: roles and agencies in my areas. */
export const groups =
  (deps: NoticesDeps): Lookup =>
  async (context): Promise<Option[]> => {
    const reach = await reachHere(context);
    const say = sayer(deps, context);
    const all = await countByRole(deps, context.db, everyone, reach);
    const present = new Set(all.map((one) => one.role));
    const agencies = await context.db
      .selectFrom('role')
      .select('agency')
      .distinct()
      .where('agency', 'is not', null)
      .where(roleHolds(reach.now))
      .where((where) => below(where, 'role.area', reach.scope))
      .orderBy('agency')
      .limit(30)
      .execute();
    return [
      ...audienceRoles
        .filter((role) => present.has(role))
        .map((role) => ({ value: `role-${role}`, label: upper(say('notices/penerima:role', { role })) })),
      ...agencies.map(({ agency }) => ({ value: `agency-${agency}`, label: agency! })),
    ];
  };

/** Options: the areas one level below mine. */
export const places: Lookup = async (context): Promise<Option[]> => {
  const scope = await senderReach(context);
  const rows = await context.db
    .selectFrom('area')
    .select(['code', 'name'])
    .where((is) => is.or([is('parent', 'in', scope), ...(scope.length > 1 ? [is('code', 'in', scope)] : [])]))
    .where(stillUsed)
    .orderBy('code')
    .limit(60)
    .execute();
  return rows.map(({ code, name }) => ({ value: areaValue(code), label: name }));
};

/** Turns the answers about recipients into an audience. Throws Refusal for words that are not understood. */
export async function audienceOf(deps: NoticesDeps, context: Context, args: Answers): Promise<Audience> {
  const choice = String(args.audience ?? 'all');
  if (choice === 'write') return chosenReading(deps, context, args.sentence, args.meant);
  if (choice === 'choose') return chosenParts(deps, context, args);
  if (choice === 'all') return everyone;
  if (choice === 'late') return { unreported: true };
  const [, kind, rest] = /^(role|list)-(\w+)$/.exec(choice) ?? [];
  if (kind === 'role') return audienceSchema.parse({ role: rest });
  if (kind === 'list') return audienceSchema.parse({ list: Number(rest) });
  // Typed instead of chosen.
  return chosenReading(deps, context, choice, args.meant);
}

async function chosenParts(deps: NoticesDeps, context: Context, args: Answers): Promise<Audience> {
  const list = (value: Answers[string] | undefined) => (Array.isArray(value) ? value : []);
  const who = anyOf(list(args.who).map((value) => whoOf(value)));
  const where = anyOf(list(args.where).map((value): Audience => ({ area: areaOfValue(value) })));
  const late: Audience | undefined = args.only === 'late' ? { unreported: true } : undefined;
  const of = allOf([who, where, late].filter((part) => part !== undefined));
  if (typeof args.but !== 'string' || args.but === '') return audienceSchema.parse(of);
  return audienceSchema.parse({ of, except: await chosenReading(deps, context, args.but, args.but_meant) });
}

const whoOf = (value: string): Audience =>
  value.startsWith('agency-')
    ? { agency: value.slice('agency-'.length) }
    : audienceSchema.parse({ role: value.slice(5) });

const sum = (counts: { n: number }[]) => counts.reduce((all, { n }) => all + n, 0);

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const sayer =
  ({ texts }: NoticesDeps, context: Context) =>
  (key: TextKey, args?: Record<string, string | number>) =>
    texts.render(member(context).language, args ? { key, args } : { key });

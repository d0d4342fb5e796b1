/** What `rakor baru` offers to choose from when it asks whom to invite. */
import type { Option } from '../../conversation/run.ts';
import { areaOfValue } from '../../directory/areas/areas.ts';
import { type Context, type Lookup, member, Refusal } from '../../room.ts';
import type { MeetingsDeps } from './deps.ts';
import { inGroup, officeName, offices, type Post, postsIn } from './participants.ts';
import { mayPlan } from './rights.ts';

const most = 20;

/** Options: the team, offices, agencies; each with how many people it is today. Those that are nobody are left out. */
export const groups =
  (deps: MeetingsDeps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const area = await plannedArea(context, args.area);
    const posts = await postsIn(context.db, area, context.now, true);
    const agencies = [...new Set(posts.flatMap((post) => post.agency ?? []))].sort((a, b) => a.localeCompare(b));
    const values = ['team', 'teams', ...offices, ...agencies.map((agency) => `agency:${agency}`)];
    return values.flatMap((value) => {
      const n = new Set(posts.filter((post) => inGroup(post, value, area)).map((post) => post.person)).size;
      return n === 0 ? [] : [{ value, label: labelOf(deps, context, value, n) }];
    });
  };

/** Options: people of the area whose name holds one of the words parted by commas. */
export const matches =
  (deps: MeetingsDeps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const area = await plannedArea(context, args.area);
    const parts = String(args.search ?? '')
      .toLowerCase()
      .split(/[,;\n]/)
      .map((part) => part.trim())
      .filter((part) => part.length > 1);
    const posts = await postsIn(context.db, area, context.now, true);
    const found = posts.filter((post) => parts.some((part) => post.name.toLowerCase().includes(part)));
    const once = new Map(found.map((post) => [post.person, post]));
    return [...once.values()]
      .slice(0, most)
      .map((post) => ({ value: String(post.person), label: personLabel(deps, post) }));
  };

/** The area behind a choice, if the person may plan there. Choices come from buttons and are not trusted. */
export async function plannedArea(context: Context, value: unknown): Promise<string> {
  const area = areaOfValue(String(value));
  if (!(await mayPlan(context.db, member(context), area))) throw new Refusal('meetings/refusals:not-your-area');
  return area;
}

function labelOf({ texts }: MeetingsDeps, context: Context, value: string, n: number): string {
  const agency = value.startsWith('agency:') ? value.slice('agency:'.length) : undefined;
  if (agency !== undefined) return `${agency} (${n})`;
  return `${texts.render(member(context).language, { key: 'meetings/bodies:group', args: { group: value } })} (${n})`;
}

function personLabel(deps: MeetingsDeps, post: Post): string {
  const office = officeName(deps, post) ?? post.agency;
  return office ? `${post.name} – ${office}` : post.name;
}

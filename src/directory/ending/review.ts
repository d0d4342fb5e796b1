/** Once a year, in January, each admin reads who has which right where he looks after, page by page, and says that it is so. */
import { createHash } from 'node:crypto';
import { dayMs, instantOf, wallTime } from '../../clock.ts';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, type Effect, type EffectResult, member, type Person, Refusal, type Wanted } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { audit } from '../audit.ts';
import type { DirectoryDeps } from '../deps.ts';
import { loadPerson } from '../people/people.ts';
import { personClocks } from '../people/person-clocks.ts';
import { postText } from '../people/post-text.ts';
import { mayLieIn, roleHolds, scopeAreas } from '../people/rights.ts';
import { adminsOf } from '../tell-admins.ts';
import { type Post, posts, readPosts } from './roles.ts';

const text = textOf('directory/hak');
type Deps = Pick<DirectoryDeps, 'texts'>;

const yearMs = 365 * dayMs;
/** An admin of a few weeks has just filled the directory. */
const settledInMs = 60 * dayMs;
const linesOnPage = 20;
/** The widest rights first. */
const order = ['admin', 'chair', 'secretariat', 'camat', 'lurah', 'puskesmas', 'pokjanal', 'bidan', 'kader'];

/** A job: plans the year's question. Each admin gets it once. */
export async function planReview(db: Db, now: number): Promise<void> {
  const admins = await adminsOf(db, now)
    .where('role.from_at', '<', new Date(now - settledInMs))
    .execute();
  const clocks = await personClocks(
    db,
    admins.map(({ id }) => id),
    now,
  );
  for (const { id } of admins) {
    const zone = clocks.get(id)?.zone ?? 'WIB';
    const { year, month } = wallTime(now, zone);
    if (month !== 1) continue;
    await enqueue(db, {
      kabupaten: '',
      key: `hak-akses-${year}-${id}`,
      person: id,
      kind: 'directory.rights',
      reply: {
        parts: [text('asks', { year: String(year) })],
        choices: [{ data: '!directory.rights', label: text('open') }],
      },
      dueAt: Math.max(now, instantOf(`${year}-01-05T09:00`, zone)),
      expiresAt: instantOf(`${year}-02-15T00:00`, zone),
    });
  }
}

export const reviewWanted: Wanted = async ({ db, now }, { person }) => isAdmin(await loadPerson(db, person, now));

const isAdmin = (person: Person | undefined) => person?.grants.some(({ role }) => role === 'admin') ?? false;

/** One line of the list: a person with her role, or all kader of one posyandu. */
interface Line {
  posts: Post[];
  text: string;
}

/** `!directory.rights`: the first page on which something is not confirmed this year. */
export const reviewPage =
  (deps: Deps): Effect =>
  async (context): Promise<EffectResult> => {
    const pages = await pagesFor(deps, context);
    const since = yearBegin(context);
    const open = pages.findIndex((page) => page.some((line) => line.posts.some((post) => !isConfirmed(post, since))));
    return { replies: [open < 0 ? { parts: [text('done')] } : shown(pages, open)] };
  };

/** `!directory.rights_right.<page>_<what it showed>` */
export const confirmPage =
  (deps: Deps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const [, number, digest] = /^(\d{1,4})_([0-9a-f]{8})$/.exec(String(args.argument)) ?? [];
    const pages = await pagesFor(deps, context);
    const at = Number(number ?? 1) - 1;
    const page = pages[at];
    // Somebody was added or ended since it was shown: what she has not read is not confirmed.
    if (!page || digestOf(page) !== digest) {
      const [again] = (await reviewPage(deps)(context, args)).replies;
      return { replies: [{ ...again!, parts: [text('changed'), ...again!.parts] }] };
    }
    const confirmed = page.flatMap((line) => line.posts);
    await context.db
      .updateTable('role')
      .set({ confirmed_at: new Date(context.now), missing_at: null })
      .where(
        'id',
        'in',
        confirmed.map(({ id }) => id),
      )
      .execute();
    await audit(context.db, {
      now: context.now,
      actor: member(context).id,
      action: 'directory.rights-confirmed',
      subject: `person ${member(context).id}`,
      area: confirmed[0]!.lies,
      detail: { page: at + 1, roles: confirmed.map(({ id }) => id) },
    });
    return reviewPage(deps)(context, args);
  };

async function pagesFor({ texts }: Deps, context: Context): Promise<Line[][]> {
  const person = member(context);
  if (!isAdmin(person)) throw new Refusal('directory/hak:may-not');
  const lines = linesOf(await allPosts(context, person), await silent(context.db, context.now), (one) =>
    texts.render(person.language, one),
  );
  return Array.from({ length: Math.ceil(lines.length / linesOnPage) }, (_, at) =>
    lines.slice(at * linesOnPage, (at + 1) * linesOnPage),
  );
}

async function allPosts({ db, now }: Context, person: Person): Promise<Post[]> {
  const areas = await scopeAreas(db, person, ['admin']);
  const rows = await readPosts(
    posts(db)
      .where(roleHolds(now))
      .$if(areas !== 'all', (query) => query.where((where) => mayLieIn(where, areas as string[])))
      .orderBy('role.id'),
  );
  const inside = ({ lies }: Post) =>
    areas === 'all' || areas.some((area) => lies === area || lies.startsWith(`${area}.`));
  const rank = ({ role }: Post) => order.indexOf(role);
  return rows
    .filter(inside)
    .sort((a, b) => rank(a) - rank(b) || a.lies.localeCompare(b.lies) || a.place.localeCompare(b.place) || a.id - b.id);
}

/** People whom no channel has reached for a year. */
async function silent(db: Db, now: number): Promise<Set<number>> {
  const ago = new Date(now - yearMs);
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('erased_at', 'is', null)
    .where('created_at', '<', ago)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('contact')
            .select('contact.person')
            .whereRef('contact.person', '=', 'person.id')
            .where((of) => of.or([of('gone_at', 'is', null), of('gone_at', '>', ago)])),
        ),
      ),
    )
    .execute();
  return new Set(rows.map(({ id }) => id));
}

function linesOf(all: Post[], unreached: Set<number>, say: (text: Text) => string): Line[] {
  const name = (post: Post) => (unreached.has(post.person) ? say(text('silent', { name: post.name })) : post.name);
  const groups = Map.groupBy(all, (post) =>
    post.role === 'kader' && post.posyandu !== null ? `posyandu ${post.posyandu}` : `role ${post.id}`,
  );
  return [...groups.values()].map((group) => ({
    posts: group,
    text: `• ${say(postText(group[0]!))}: ${group.map(name).join(', ')}`,
  }));
}

function shown(pages: Line[][], at: number): Reply {
  const page = pages[at]!;
  const right: Choice = { data: `!directory.rights_right.${at + 1}_${digestOf(page)}`, label: text('right') };
  const end: Choice = { data: '!start.directory/cabut', label: text('end') };
  return {
    parts: [
      text('page', { page: at + 1, pages: pages.length }),
      { literal: page.map((line) => line.text).join('\n') },
      text('asks-page'),
    ],
    choices: [right, end],
  };
}

const digestOf = (page: Line[]) =>
  createHash('sha256')
    .update(page.map((line) => line.text + line.posts.map(({ id }) => id).join()).join('\n'))
    .digest('hex')
    .slice(0, 8);

const isConfirmed = ({ confirmed_at }: Post, since: number) => (confirmed_at?.getTime() ?? 0) >= since;

function yearBegin(context: Context): number {
  const { zone } = member(context);
  return instantOf(`${wallTime(context.now, zone).year}-01-01T00:00`, zone);
}

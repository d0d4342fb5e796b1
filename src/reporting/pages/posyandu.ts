/** One posyandu: its month, what became of the report, what its kader told, when it opens and who they are. */

import { wallTime } from '../../clock.ts';
import type { Text } from '../../conversation/run.ts';
import { zoneOf } from '../../directory/areas/areas.ts';
import { auditRead } from '../../directory/audit.ts';
import { covers, roleHolds } from '../../directory/people/rights.ts';
import { shownTo } from '../../directory/people/shown-to.ts';
import type { Block, Figure } from '../../page.ts';
import type { Asked, Role } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { type SkdnName, skdn, skdnNames } from '../base/indicators.ts';
import { reporters } from '../base/rights.ts';
import { heldFrom } from '../rollup/held-back.ts';
import type { PagesDeps } from './deps.ts';
import { rates } from './figures.ts';
import { type Post, postsIn, standingOf } from './posts.ts';
import type { Seen } from './seen.ts';
import { monthsTold } from './trends.ts';

const text = textOf('reporting/pages');
const column = textOf('reporting/tables');

/** Those who work with its kader by name. To others they are a number. */
const knowKader: Role[] = [...reporters, 'lurah'];

export async function posyanduBlocks(deps: Pick<PagesDeps, 'openDays'>, asked: Asked, seen: Seen): Promise<Block[]> {
  const [post] = await postsIn(asked.db, seen);
  return [
    { kind: 'texts', texts: [standing(asked, post), ...(await about(deps, asked, seen))] },
    ...(post?.report ? await figuresOf(asked, seen, post.report.answers) : []),
    ...(post?.report ? await words(asked, seen, post.report.answers) : []),
    (await monthsTold(asked, seen)).table,
  ];
}

function standing({ person }: Asked, post: Post | undefined): Text {
  if (!post) return text('not-there');
  const { report } = post;
  if (!report) return text('standing-line', { state: 'waiting' });
  const day = wallTime(report.filed_at.getTime(), zoneOf(post.area)).toPlainDate().toString();
  return text('standing-line', {
    state: standingOf(post),
    receipt: report.receipt,
    day: writeDate(day, 'long', person.language),
    named: report.verifiedBy === null ? 'tidak' : 'ya',
    by: report.verifiedBy ?? '',
  });
}

async function figuresOf(
  asked: Asked,
  { posyandu, scope, period }: Seen,
  answers: Record<string, unknown>,
): Promise<Block[]> {
  const sums = skdn(answers);
  if (posyandu === undefined) return [];
  const held = (await heldFrom(asked, scope, period))();
  const figures = skdnNames.map((name): Figure => {
    const value = held.has(name) ? ({ held: true } as const) : (sums[name] ?? null);
    return { label: column(`figure-${name}`), value, kind: 'count', explained: explainedOf(name) };
  });
  const hides: Block[] = held.size > 0 ? [{ kind: 'texts', texts: [text('held')] }] : [];
  return [{ kind: 'figures', figures: [...figures, ...rates(sums, held)] }, ...hides];
}

const explainedOf = (name: SkdnName) => `inbox/glossary:${name.toLowerCase() as Lowercase<SkdnName>}` as const;

/** What the kader wrote, as this reader may read it. */
async function words(asked: Asked, { posyandu = 0 }: Seen, answers: Record<string, unknown>): Promise<Block[]> {
  const found: Text[] = [];
  for (const name of ['problems', 'reason'] as const) {
    const said = answers[name];
    if (typeof said !== 'string') continue;
    const shown = await shownTo(asked.db, asked.person, { posyandu }, said, reporters);
    found.push(text(`said-${name}`, { text: shown }));
  }
  return found.length > 0 ? [{ kind: 'texts', texts: found }] : [];
}

async function about(deps: Pick<PagesDeps, 'openDays'>, asked: Asked, { posyandu = 0, area }: Seen): Promise<Text[]> {
  const { db, person, now } = asked;
  const day = (await deps.openDays(db, [posyandu], now, person.language)).get(posyandu);
  const kader = await db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .select(['person.id', 'person.name'])
    .distinct()
    .where('role.posyandu', '=', posyandu)
    .where('role.role', '=', 'kader')
    .where(roleHolds(now))
    .where('person.erased_at', 'is', null)
    .where('person.name', '<>', '')
    .orderBy('person.name')
    .execute();
  const known = await covers(db, person, { posyandu }, knowKader);
  if (known)
    await auditRead(asked, 'layar_posyandu', {
      subject: `posyandu ${posyandu}`,
      area: area.areas[0],
      people: kader.map(({ id }) => id),
    });
  return [
    day === undefined ? text('open-day-unknown') : text('open-day', { day }),
    known && kader.length > 0
      ? text('kader-names', { count: kader.length, names: kader.map(({ name }) => name).join(', ') })
      : text('kader-count', { count: kader.length }),
  ];
}

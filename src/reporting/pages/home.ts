/** The page `reporting.home`: how a place stands in a month, and the way down to one posyandu. */
import { areaValue } from '../../directory/areas/areas.ts';
import { shortName } from '../../directory/people/places.ts';
import type { Block, Tile } from '../../page.ts';
import type { Asked, PageOffer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { viewers } from '../base/rights.ts';
import { heldFrom } from '../rollup/held-back.ts';
import { recapRows } from '../rollup/recap-rows.ts';
import { addUp, type CodeParts } from '../rollup/sums.ts';
import type { PagesDeps } from './deps.ts';
import { type Drawing, drawReported } from './drawn.ts';
import { coverage, rates } from './figures.ts';
import { placePage } from './of-place.ts';
import { mostPosts, postsIn, standingOf, tileStates } from './posts.ts';
import { posyanduBlocks } from './posyandu.ts';
import { queryOf, type Seen, seenIn, seenQuery } from './seen.ts';

const text = textOf('reporting/pages');

export const homePage = (deps: PagesDeps & Drawing): PageOffer => ({
  roles: viewers,
  takes: seenQuery,
  menu: { at: 10, label: text('menu-home') },
  async read(asked) {
    const seen = await seenIn(asked);
    const own = asked.query.of === undefined;
    const blocks = await (seen.posyandu === undefined ? areaBlocks : posyanduBlocks)(deps, asked, seen);
    return placePage(asked, seen, 'home', blocks, own ? await waiting(deps, asked) : []);
  },
});

/** What waits for her in all rooms, on her own first page alone. */
async function waiting(deps: PagesDeps, asked: Asked): Promise<Block[]> {
  const ways = await deps.waits(asked);
  if (ways.length === 0) return [];
  return [{ kind: 'ways', label: text('waits'), ways }];
}

async function areaBlocks(deps: Drawing, asked: Asked, seen: Seen): Promise<Block[]> {
  const { area, period } = seen;
  const parts = Math.min(area.parts + 1, 4) as CodeParts;
  const rows = await recapRows(asked.db, area.areas, period, parts);
  const all = addUp(rows);
  if (all.posyandu === 0 && all.reported === 0)
    return [{ kind: 'texts', texts: [text('no-posyandu', { place: seen.name })] }];
  const held = (await heldFrom(asked, area, period))();
  return [
    { kind: 'figures', figures: [...coverage(all, seen), ...rates(all.sums, held)] },
    { kind: 'texts', texts: [text('of-reported', { reported: all.reported, posyandu: all.posyandu })] },
    await tiles(asked, seen, rows),
    // One bar says no more than the first figure above.
    ...(rows.length > 1 ? drawReported(deps, asked, seen, rows) : []),
    { kind: 'table', table: 'reporting.recap', query: queryOf(seen) },
  ];
}

/** Of a kelurahan or a small kecamatan each posyandu, of anything larger each area below it. */
async function tiles(asked: Asked, seen: Seen, rows: Awaited<ReturnType<typeof recapRows>>): Promise<Block> {
  const total = rows.reduce((sum, row) => sum + row.posyandu, 0);
  if (total > mostTiles || seen.area.parts < 3)
    return { kind: 'tiles', label: text('tiles-areas'), tiles: rows.map(areaTile(seen)) };
  const posts = await postsIn(asked.db, seen, { limit: mostPosts });
  const many = new Set(posts.map(({ area }) => area)).size > 1;
  return {
    kind: 'tiles',
    label: text('tiles-posyandu'),
    tiles: posts.map((post) => ({
      name: many ? `${shortName(post.name)} (${post.areaName})` : shortName(post.name),
      state: tileStates[standingOf(post)],
      says: text('standing', { state: standingOf(post) }),
      to: { page: 'reporting.home', query: { of: `p${post.id}`, month: seen.period } },
    })),
  };
}

const mostTiles = 60;

const areaTile =
  ({ period }: Seen) =>
  (row: Awaited<ReturnType<typeof recapRows>>[number]): Tile => ({
    name: row.name,
    state: row.posyandu === 0 ? 'none' : row.reported >= row.posyandu ? 'good' : 'missing',
    says: text('tile-area', { reported: row.reported, posyandu: row.posyandu }),
    to: { page: 'reporting.home', query: { of: areaValue(row.code), month: period } },
  });

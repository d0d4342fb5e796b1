/** What `npm run areas` asks of the program: a posyandu moves, goes into another, closes or opens; an area is divided, or its code is
 *  retired. Without `yes` all of
 *  it is done, told and taken back. */
import type { Text } from '../../conversation/run.ts';
import type { Db } from '../../records/tables.ts';
import { Refusal } from '../../room.ts';
import { divide } from './divide.ts';
import { close, merge } from './merge.ts';
import { move } from './move.ts';
import { areaNamed, posyanduNamed } from './named.ts';
import { open } from './open.ts';
import { reopen } from './reopen.ts';
import { retire } from './retire.ts';
import { alone, type Step, type Told } from './steps.ts';
import { unretire } from './unretire.ts';

/** `done`: it is so from now on. Neither `done` nor `nothing`: it was only tried. */
export type AreaLine = { said: Text[]; done: boolean; nothing?: true } | { problem: Text };

/** `POST /control/areas?what=move&first=…&second=…&since=2026-11[&name=…][&yes=1]` */
export function areasOrder(db: Db, now: () => number) {
  return async function* (request: Request): AsyncGenerator<AreaLine> {
    const query = new URL(request.url).searchParams;
    const yes = query.get('yes') === '1';
    try {
      const told = await changed(db, yes, (tx) =>
        carryOut({ db: tx, now: now(), since: query.get('since') ?? '' }, query),
      );
      yield { ...told, done: yes && !told.nothing };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      yield { problem: error.text };
    }
  };
}

class OnlyTried extends Error {
  readonly told: Told;
  constructor(told: Told) {
    super('only tried');
    this.told = told;
  }
}

async function changed(db: Db, yes: boolean, change: (tx: Db) => Promise<Told>): Promise<Told> {
  try {
    return await db.transaction().execute(async (tx) => {
      await alone(tx);
      const told = await change(tx);
      if (!yes) throw new OnlyTried(told);
      return told;
    });
  } catch (error) {
    if (error instanceof OnlyTried) return error.told;
    throw error;
  }
}

async function carryOut(step: Step, query: URLSearchParams): Promise<Told> {
  const { db } = step;
  const [first, second] = [query.get('first') ?? '', query.get('second') ?? ''];
  const name = query.get('name') ?? undefined;
  switch (query.get('what')) {
    case 'move':
      return move(step, await posyanduNamed(db, first), await areaNamed(db, second, 'desakel'), name);
    case 'merge':
      return merge(step, await posyanduNamed(db, first), await posyanduNamed(db, second));
    case 'close':
      return close(step, await posyanduNamed(db, first));
    case 'open':
      return open(step, first, await areaNamed(db, second, 'desakel'));
    case 'reopen':
      return reopen(step, await posyanduNamed(db, first));
    case 'divide':
      return divide(step, await areaNamed(db, first), second, name);
    case 'unretire':
      return unretire(step, first);
    case 'retire':
      return retire(step, first, second, name);
    default:
      throw new Refusal('operator/areas:usage');
  }
}

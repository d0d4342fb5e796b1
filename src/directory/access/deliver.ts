/** Tells other programs what has happened: each address in the order of what happened, once more until it says that it has it, and not at all while
 *  it fails again and again. */
import { createHmac } from 'node:crypto';
import { dayMs, hourMs, minuteMs } from '../../clock.ts';
import type { Lease } from '../../lease.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';
import type { Role } from '../../room.ts';
import { loadPerson } from '../people/people.ts';
import { covers } from '../people/rights.ts';
import { tellAdmins } from '../tell-admins.ts';
import type { HookEvent } from './announce.ts';
import { post } from './post.ts';

interface Means {
  db: Db;
  secrets: Pick<Secrets, 'open'>;
  now(): number;
  /** Other programs may stand in our own network. */
  inside: boolean;
}

/** Who may be told of what: the roles that see it in chat. */
const readers: Record<HookEvent, Role[]> = {
  filed: ['bidan', 'puskesmas', 'lurah', 'camat', 'pokjanal', 'secretariat', 'chair'],
  verified: ['bidan', 'puskesmas', 'lurah', 'camat', 'pokjanal', 'secretariat', 'chair'],
  referral: ['bidan', 'puskesmas'],
  meeting: ['pokjanal', 'secretariat', 'chair', 'camat', 'lurah'],
  notice: ['secretariat', 'chair', 'camat', 'lurah'],
};

const everyMs = 2000;
const patienceMs = 10_000;
/** So many of one address in one go: the others have their turn. */
const atATime = 20;
/** Before the next try of one event. */
const pauses = [minuteMs, 5 * minuteMs, 30 * minuteMs, 2 * hourMs, 6 * hourMs];
const keptMs = 3 * dayMs;
/** An address that failed so often, one after the other, rests, and longer each time. */
const mostFailures = 5;
const restMs = (failures: number) => Math.min(hourMs * 2 ** (failures - mostFailures), dayMs);

/** The job. `lease`: only one process tells. */
export const hooksJob = (means: Means, lease: Lease) => ({
  name: 'tell programs',
  everyMs,
  run: async () => (await lease.keep()) && tellAll(means),
});

/** Answers how many were told. */
export async function tellAll(means: Means): Promise<number> {
  const hooks = await means.db
    .selectFrom('hook')
    .innerJoin('api_key', 'api_key.id', 'hook.api_key')
    .select([
      'hook.id',
      'hook.url_enc',
      'hook.secret_enc',
      'hook.failures',
      'api_key.person',
      'api_key.ended_at',
      'api_key.expires_at',
    ])
    .where('hook.ended_at', 'is', null)
    .where((is) => is.or([is('paused_until', 'is', null), is('paused_until', '<=', new Date(means.now()))]))
    .where((is) =>
      is.exists(
        is
          .selectFrom('hook_event')
          .select('id')
          .whereRef('hook_event.hook', '=', 'hook.id')
          .where('state', '=', 'waiting'),
      ),
    )
    .orderBy('hook.id')
    .execute();
  const told = await Promise.all(hooks.map((hook) => tellOne(means, hook)));
  return told.reduce((sum, one) => sum + one, 0);
}

interface Hook {
  id: number;
  url_enc: string;
  secret_enc: string;
  failures: number;
  person: number;
  ended_at: Date | null;
  expires_at: Date;
}

async function tellOne(means: Means, hook: Hook): Promise<number> {
  const { db } = means;
  const rows = await db
    .selectFrom('hook_event')
    .selectAll()
    .where('hook', '=', hook.id)
    .where('state', '=', 'waiting')
    .orderBy('id')
    .limit(atATime)
    .execute();
  let told = 0;
  const until = means.now() + patienceMs;
  for (const row of rows) {
    const now = means.now();
    // A slow one goes on in the next round, so that the others need not wait for it.
    if (now > until) return told;
    // The order is kept: what happened later waits for what happened before.
    if (row.due_at.getTime() > now) return told;
    const settle = (change: { state: 'sent' | 'dropped'; reason: string | null }) =>
      db
        .updateTable('hook_event')
        .set({ ...change, sent_at: new Date(now), attempts: row.attempts + 1 })
        .where('kabupaten', '=', row.kabupaten)
        .where('id', '=', row.id)
        .execute();
    if (now - row.at.getTime() > keptMs) await settle({ state: 'dropped', reason: 'late' });
    else if (!(await mayKnow(means, hook, row, now))) await settle({ state: 'dropped', reason: 'rights' });
    else {
      const failed = await call(means, hook, row, now);
      if (failed === undefined) {
        await settle({ state: 'sent', reason: null });
        if (hook.failures > 0)
          await db.updateTable('hook').set({ failures: 0, paused_until: null }).where('id', '=', hook.id).execute();
        if (hook.failures >= mostFailures) await tell(db, hook, { event: `well-${row.id}`, now, key: 'well' });
        hook.failures = 0;
        told++;
      } else {
        await fail(means, hook, { ...row, attempts: row.attempts + 1 }, failed);
        return told;
      }
    }
  }
  return told;
}

interface Row {
  kabupaten: string;
  id: number;
  event: string;
  about: Record<string, unknown>;
  at: Date;
  attempts: number;
}

/** The key holds, and its holder may see such a thing there at this moment. */
async function mayKnow({ db }: Means, hook: Hook, row: Row, now: number): Promise<boolean> {
  if (hook.ended_at !== null || hook.expires_at.getTime() <= now) return false;
  const person = await loadPerson(db, hook.person, now);
  return (
    person?.consented === true && covers(db, person, { area: String(row.about.area) }, readers[row.event as HookEvent])
  );
}

/** undefined: it has it. Otherwise what went wrong. */
async function call({ secrets, inside }: Means, hook: Hook, row: Row, now: number): Promise<string | undefined> {
  const delivery = `${hook.id}-${row.kabupaten}-${row.id}`;
  const body = JSON.stringify({ id: delivery, event: row.event, at: row.at.toISOString(), about: row.about });
  const seconds = Math.floor(now / 1000);
  const signature = createHmac('sha256', secrets.open(hook.secret_enc)).update(`${seconds}.${body}`).digest('hex');
  const answer = await post(secrets.open(hook.url_enc), {
    patienceMs,
    inside,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'KabarPosyandu',
      'kabar-event': row.event,
      // The same when it is told once more: who has it already takes it for told.
      'kabar-delivery': delivery,
      'kabar-signature': `t=${seconds},v1=${signature}`,
    },
    body,
  });
  return typeof answer === 'number' && answer >= 200 && answer < 300 ? undefined : String(answer);
}

/** 410: the other program wants nothing any more. */
async function fail(means: Means, hook: Hook, row: Row, reason: string): Promise<void> {
  const { db } = means;
  const now = means.now();
  const pause = pauses[Math.min(row.attempts, pauses.length) - 1]!;
  await db
    .updateTable('hook_event')
    .set({ attempts: row.attempts, due_at: new Date(now + pause), reason })
    .where('kabupaten', '=', row.kabupaten)
    .where('id', '=', row.id)
    .execute();
  const failures = hook.failures + 1;
  const rests = failures >= mostFailures;
  const gone = reason === '410';
  await db
    .updateTable('hook')
    .set({
      failures,
      ...(rests && { paused_until: new Date(now + restMs(failures)) }),
      ...(gone && { ended_at: new Date(now) }),
    })
    .where('id', '=', hook.id)
    .execute();
  if (failures === mostFailures || gone)
    await tell(db, hook, { event: gone ? 'gone' : `rests-${row.id}`, now, key: gone ? 'gone' : 'rests' });
}

/** Tells the admins and the holder of the key, each once. */
async function tell(
  db: Db,
  hook: Hook,
  { event, now, key }: { event: string; now: number; key: 'rests' | 'gone' | 'well' },
) {
  const args = { hook: hook.id };
  const named = `hook-${hook.id}-${event}`;
  const text = `directory/access:${key}` as const;
  await tellAdmins(db, text, { event: named, args, now, about: '', urgent: false, also: [hook.person] });
}

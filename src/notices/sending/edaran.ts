/** The flow `edaran` ends with a draft and its preview. Nobody is told anything yet. */

import { createHash } from 'node:crypto';
import { hourMs } from '../../clock.ts';
import type { Answers } from '../../conversation/run.ts';
import { zoneOf } from '../../directory/areas/areas.ts';
import { areaSettings } from '../../directory/areas/settings.ts';
import { type Context, type Effect, type Lookup, member, Refusal, type Role } from '../../room.ts';
import { clean } from '../../texts/clean.ts';
import { audienceOf } from '../audience/choices.ts';
import { type Audience, audienceSchema } from '../base/audience.ts';
import { noteRefused, refuse } from '../base/audit-trail.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { lengthOf, loadNotice } from '../base/notice.ts';
import { commonArea, senderReach, senders } from '../base/rights.ts';
import { preview } from './preview.ts';

/** The length is checked as soon as the text is there: nobody should work on a notice that cannot be sent. */
export const fits: Lookup = async (context, args) => {
  const tooLong = lengthProblem(String(args.body ?? ''));
  if (!tooLong) return true;
  await noteRefused(context, 'text', tooLong.key);
  throw new Refusal(tooLong.key, tooLong.args);
};

export function lengthProblem(text: string): Refusal['text'] | undefined {
  const length = lengthOf(wording(text));
  if (length === 0) return { key: 'notices/edaran:empty' };
  return length > longest ? { key: 'notices/edaran:too-long', args: { length, longest } } : undefined;
}

export const compose =
  (deps: NoticesDeps): Effect =>
  async (context, args) => {
    const problem = lengthProblem(String(args.body ?? ''));
    if (problem) return refuse(context, 'text', problem);
    const scope = await senderReach(context);
    const area = commonArea(scope);
    const flood = await tooManyDrafts(context, area);
    if (flood) return refuse(context, 'drafts', flood);
    const audience = await audienceOf(deps, context, args);
    const id = await insert(deps, context, { ...contents(args), area, audience });
    return { replies: await preview(deps, context, (await loadNotice(context.db, id))!) };
  };

/** Text and file in the form in which a notice keeps them. */
export function contents(args: Answers) {
  const body = wording(String(args.body));
  const file = fileOf(args);
  return { body, file, text_hash: hashOf(body, file) };
}

export const fileOf = (args: Answers): string | null => (Array.isArray(args.files) ? (args.files[0] ?? null) : null);

interface Fresh {
  body: string;
  file: string | null;
  text_hash: string;
  area: string;
  audience: Audience;
}

async function insert(deps: NoticesDeps, context: Context, fresh: Fresh): Promise<number> {
  const at = new Date(context.now);
  const { id } = await context.db
    .insertInto('notice')
    .values({
      ...fresh,
      audience: JSON.stringify(audienceSchema.parse(fresh.audience)),
      author: member(context).id,
      sender: await senderName(deps, context),
      kind: 'pemberitahuan',
      status: 'draft',
      zone: zoneOf(fresh.area),
      created_at: at,
      changed_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The sender as the recipients know him: `Camat Bontang Utara`. It is Indonesian for everybody, like the text itself. */
async function senderName({ texts }: NoticesDeps, context: Context): Promise<string> {
  const grants = member(context).grants.filter(({ role }) => senders.includes(role));
  const grant = senders.map((role) => grants.find((one) => one.role === role)).find((one) => one !== undefined);
  const { area, unit } = grant ?? { area: null, unit: null };
  const place =
    unit === null
      ? await context.db
          .selectFrom('area')
          .select('name')
          .where('code', '=', area ?? '')
          .executeTakeFirst()
      : await context.db.selectFrom('unit').select('name').where('id', '=', unit).executeTakeFirst();
  const role: Role = grant?.role ?? 'secretariat';
  return texts.render('id', { key: 'notices/edaran:office', args: { role, place: place?.name ?? '' } });
}

/** Six times as many drafts as notices are allowed: enough for changes of mind, too few to fill the records. */
async function tooManyDrafts({ db, now, person }: Context, area: string): Promise<Refusal['text'] | undefined> {
  const { noticesPerHour } = await areaSettings(db, area);
  const rows = await db
    .selectFrom('notice')
    .select('id')
    .where('author', '=', member({ person }).id)
    .where('created_at', '>', new Date(now - hourMs))
    .limit(noticesPerHour * 6)
    .execute();
  const most = noticesPerHour * 6;
  return rows.length >= most ? { key: 'notices/refusals:too-many-drafts', args: { most } } : undefined;
}

/** Telegram takes 4,096 characters a message; the head and the foot of a notice need the difference. */
const longest = 3500;

/** Makes the text look the same on every channel: `**bold**` becomes `*bold*`, and all bullets become `•`, because WhatsApp turns `* `
 *  and `- ` into a list and Telegram does not. */
export function wording(text: string): string {
  return (
    clean(text)
      .replace(/\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*/g, '*$1*')
      .replace(/^[ ]*[-*•–—·▪●◦]\s+(?=\S)/gmu, '• ')
      .replace(/[ ]+$/gm, '')
      // `Pengumuman: besok libur`: the colon belongs to the word that began the flow.
      .replace(/^[\s:;,]+/, '')
      .trim()
  );
}

/** Hashes what people read, so that the same notice sent again has the same hash. */
export function hashOf(body: string, file: string | null): string {
  const plain = body
    .toLowerCase()
    .replace(/[\s*]+/g, ' ')
    .trim();
  return createHash('sha256')
    .update(JSON.stringify([plain, file]))
    .digest('base64url');
}

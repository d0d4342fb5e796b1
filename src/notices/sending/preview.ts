/** The preview of a notice: the notice itself, whom it reaches and whom it does not, and when it would be through. */

import type { ChannelName } from '../../channels/channel.ts';
import { minuteMs } from '../../clock.ts';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { areaSettings, quietHoursOf } from '../../directory/areas/settings.ts';
import { auditRead } from '../../directory/audit.ts';
import { hiddenNote } from '../../directory/people/shown-to.ts';
import { finishing } from '../../outbox/forecast.ts';
import { allowedAt } from '../../outbox/quiet.ts';
import { type Context, member } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { describeAudience } from '../audience/describe.ts';
import { countPeople, type Reach, type Split, split, type Target, targetsOf } from '../audience/people.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { noticeReply } from '../base/messages.ts';
import { lastsUntil, momentArgs, type Notice, priorityOf, roughly, startTime, undoMs } from '../base/notice.ts';
import { reachFor } from '../base/rights.ts';
import { ruleParts } from '../schedule/schedule.ts';

const text = textOf('notices/kirim');

const mostUnreached = 8;

export async function preview(deps: NoticesDeps, context: Context, notice: Notice): Promise<Reply[]> {
  const found = split(await targetsOf(deps, context.db, notice.audience, await reachNow(context, notice)));
  const { id, area } = notice;
  const named = [...found.examples, ...found.unreached].map(({ person }) => person);
  await auditRead(context, 'penerima', { subject: `notice ${id}`, area, people: named });
  const { language } = member(context);
  const say = (text: Text) => deps.texts.render(language, text);
  const lines = [
    await headLine(deps, context, notice, found),
    ...found.channels.map(({ channel, n }) => text('by-channel', { channel, n })),
    ...(found.all > 0
      ? [text('by-role', { list: found.roles.map(({ role, n }) => `${say(roleText(role))} ${n}`).join(', ') })]
      : []),
  ].map(say);
  const parts: Text[] = [
    { literal: lines.join('\n') },
    ...people(found),
    ...(await when(deps, context, notice, found)),
    settingsPart(notice),
    ...(notice.kind === 'mendesak' ? [] : hiddenNote('all', notice.body)),
    ...(notice.status === 'recurring' ? [] : [text('nothing-sent')]),
  ];
  const shown = noticeReply(notice);
  return [
    { ...shown, parts: [text('looks-like'), ...shown.parts] },
    { parts, choices: choices(notice, found) },
  ];
}

/** How many would get it now. */
export const countNow = async (deps: NoticesDeps, context: Context, notice: Notice): Promise<number> =>
  countPeople(deps, context.db, notice.audience, await reachNow(context, notice));

async function reachNow({ db, now, person }: Context, notice: Notice): Promise<Reach> {
  return { scope: await reachFor(db, person, notice), author: notice.author, now };
}

const roleText = (role: string): Text => ({ key: 'notices/penerima:role', args: { role } });

async function headLine(deps: NoticesDeps, context: Context, notice: Notice, { all, reached }: Split): Promise<Text> {
  const audience = await describeAudience(deps, context.db, notice.audience, member(context).language);
  return all === 0 ? text('nobody', { audience }) : text('to', { n: reached, all, missing: all - reached, audience });
}

/** Shows some examples, and names those whom no channel reaches, because somebody must tell them in another way. */
function people({ examples, unreached }: Split): Text[] {
  const named = (one: Target) => (one.place ? `${one.name} (${one.place})` : one.name);
  const parts: Text[] = [];
  if (examples.length > 0) parts.push(text('examples', { names: examples.map(named).join(', ') }));
  for (const [why, same] of Map.groupBy(unreached, (one) => one.why ?? 'gone')) {
    const names = same.slice(0, mostUnreached).map(named).join(', ');
    parts.push(text('unreached', { why, n: same.length, names, more: Math.max(0, same.length - mostUnreached) }));
  }
  return parts;
}

async function when(deps: NoticesDeps, context: Context, notice: Notice, found: Split): Promise<Text[]> {
  if (notice.rule) return ruleParts(deps, context, notice);
  const start = startTime(notice, context.now);
  const counts: Partial<Record<ChannelName, number>> = Object.fromEntries(
    found.channels.map(({ channel, n }) => [channel, n]),
  );
  const took = await finishing(context.db, deps.limits, counts, { priority: priorityOf(notice), now: context.now });
  const { language, zone } = member(context);
  const hours = quietHoursOf(await areaSettings(context.db, notice.area));
  const expires = lastsUntil(notice, start);
  const allowed = notice.kind === 'mendesak' ? start : allowedAt(start, expires, hours, notice.zone);
  const parts: Text[] = [];
  if (notice.send_wall) parts.push(text('at', momentArgs(start, zone, language)));
  if (allowed > start) parts.push(text('quiet', momentArgs(allowed, zone, language)));
  const later = allowed > context.now + undoMs;
  if (found.reached > 0) parts.push(through(deps, took, { language, later }));
  if (allowed + Math.max(0, ...Object.values(took)) > expires) parts.push(text('through-late'));
  return parts;
}

/** Says when each channel would be through; one line is enough when none takes longer than a minute. */
function through(
  { texts }: NoticesDeps,
  took: Record<string, number>,
  { language, later }: { language: string; later: boolean },
): Text {
  const slow = Object.entries(took).filter(([, ms]) => ms > minuteMs);
  if (slow.length === 0) return text('through-at-once', { later: later ? 'yes' : 'no' });
  const lines = slow.map(([channel, ms]) => text('through', { channel, ...roughly(ms) }));
  return { literal: lines.map((line) => texts.render(language, line)).join('\n') };
}

const settingsPart = (notice: Notice): Text =>
  text('settings', {
    kind: notice.kind,
    ack: notice.ack ? 'yes' : 'no',
    replies: notice.replies ? 'yes' : 'no',
    days: Math.round(notice.lasts_hours / 24),
    hours: notice.lasts_hours,
  });

/** The button's argument: it agrees to this revision of the notice and to this many people. */
export const agreed = (notice: Notice, n: number) => `${notice.id}_${notice.revision}_${n}`;

function choices(notice: Notice, { all: n, reached }: Split): Choice[] {
  const change = (what: 'text' | 'audience' | 'more'): Choice => ({
    data: `!notices.change.${notice.id}_${what}`,
    label: text(`change-${what}`),
  });
  const send: Choice = {
    data: `!notices.send.${agreed(notice, n)}`,
    label: text(notice.rule ? 'send-rule' : 'send', { n: reached }),
  };
  const recurring = notice.status === 'recurring';
  return [
    ...(reached === 0 && !notice.rule ? [] : recurring ? [] : [send]),
    ...(['text', 'audience', 'more'] as const).map(change),
    { data: `!notices.keep_list.${notice.id}`, label: text('keep-list') },
    recurring
      ? { data: `!notices.end.${notice.id}`, label: text('end') }
      : { data: `!notices.drop.${notice.id}`, label: text('drop') },
  ];
}

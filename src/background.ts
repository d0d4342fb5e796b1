/** What runs without anybody writing to us: sends every message that we start, at the platforms' pace, and does what is due from time to time. */
import type { Channel } from './channels/channel.ts';
import { planFollowDays } from './children/mother/days.ts';
import { endFollowing } from './children/mother/ended.ts';
import { planFollowNews } from './children/mother/news.ts';
import { planReferralNudges } from './children/referral/weekly.ts';
import { planLooks } from './children/view/daily.ts';
import { type Clock, dayMs, hourMs, minuteMs } from './clock.ts';
import type { Config } from './config.ts';
import { hooksJob } from './directory/access/deliver.ts';
import { mendCopies } from './directory/copies.ts';
import { endRolesDue, type LeavingDeps } from './directory/ending/leave.ts';
import { planReview } from './directory/ending/review.ts';
import { refuseUnanswered } from './directory/joining/linking.ts';
import { askAnew } from './directory/joining/persetujuan.ts';
import { markGone } from './directory/people/contacts.ts';
import { loadPerson } from './directory/people/people.ts';
import { openRecipients } from './directory/people/recipients.ts';
import { forgetGuests } from './directory/personal-data.ts';
import { pruneTrail } from './directory/trail/segments.ts';
import type { Ids } from './ids.ts';
import { inboxMessages } from './inbox/messages.ts';
import { nudgeDrafts } from './inbox/nudge.ts';
import { resealSessionsJob, type SealedSessions } from './inbox/sealed-sessions.ts';
import { practice } from './inbox/turn-state.ts';
import type { Job } from './jobs/clockwork.ts';
import type { Log } from './log.ts';
import { planWeekly } from './meetings/after/actions/leaders.ts';
import { planAllActionReminders } from './meetings/after/actions/rtl-reminders.ts';
import { passOnActions } from './meetings/after/actions/succession.ts';
import { planAllReminders } from './meetings/planning/reminders/reminders.ts';
import type { NoticesDeps } from './notices/base/deps.ts';
import { runNotices } from './notices/room.ts';
import { nextOpenDay, openDaysIn } from './notices/schedule/hari_buka.ts';
import { anyway, neededFilesOf, offers } from './offers.ts';
import type { Composer } from './outbox/compose.ts';
import type { Delivery } from './outbox/deliver.ts';
import { openLine } from './outbox/line.ts';
import { keepLive, liveJob, type SentLive } from './outbox/live.ts';
import type { PaceStore } from './outbox/pace.ts';
import { memoryPace } from './outbox/pace-memory.ts';
import { outboxMessages, recallJob } from './outbox/recall.ts';
import { rerouteJob } from './outbox/reroute.ts';
import { compactJob } from './records/compact.ts';
import type { Files } from './records/files.ts';
import type { Leases } from './records/lease.ts';
import type { Records } from './records/open.ts';
import { resealJob } from './records/reseal.ts';
import type { Secrets } from './records/secrets.ts';
import { sweep } from './records/sweep.ts';
import type { Vault } from './records/vault.ts';
import { planFollowUp } from './reporting/follow/plan.ts';
import { planRecapsDue } from './reporting/upward/due.ts';
import { closeMonths } from './reporting/verify/decide/close.ts';
import type { PersonalData, Room } from './room.ts';
import { tidyWhatsApp } from './whatsapp.ts';

interface BackgroundDeps {
  config: Config;
  clock: Clock;
  ids: Ids;
  log: Log;
  db: Records['db'];
  secrets: Secrets;
  texts: Composer['texts'];
  files: Files;
  notices: NoticesDeps;
  leases: Leases;
  sessions: SealedSessions;
  records: Records;
  vault: Vault;
  leaving: LeavingDeps;
}

/** `keepers`: who has words of people. */
export async function openBackground(
  house: BackgroundDeps,
  channels: Channel[],
  rooms: Room[],
  keepers: PersonalData[],
) {
  const { db, clock, ids, log, secrets, texts, files, notices, leases } = house;
  const composer = { texts, painters: offers(rooms, 'painters'), writers: offers(rooms, 'writers'), files };
  const pace = await openPace(house);
  const line = openLine(pace, notices.limits, log);
  const person = (id: number) => loadPerson(db, id, clock.now());
  const views = { db, clock, log, secrets, composer, channels, line, practice, person, views: offers(rooms, 'live') };
  const live = (sent: SentLive) => keepLive(views, sent);
  const gone = (channel: string, chat: string) => markGone(db, secrets, channel, chat, clock.now());
  const recipient = openRecipients(db, secrets, clock);
  const wanted = offers([...rooms, inboxMessages, outboxMessages], 'wanted');
  const consent = {
    without: anyway([...rooms, inboxMessages, outboxMessages]).messages,
    ask: (id: number, now: number) => askAnew(db, id, now),
  };
  const delivery: Delivery = { db, clock, ids, log, composer, channels, wanted, recipient, gone, line, live, consent };
  const sweepFiles = { name: 'sweep files', everyMs: hourMs, run: () => files.sweep(neededFilesOf(rooms)) };
  const jobs = [
    sweepFiles,
    liveJob(views, leases.open('live')),
    rerouteJob(delivery, notices.limits),
    recallJob(delivery, leases.open('recall')),
    hooksJob({ db, secrets, now: () => clock.now(), inside: house.config.hooksInside }, leases.open('hooks')),
    { name: 'mend copies', everyMs: 1000, run: (now: number) => mendCopies({ ...house, keepers }, now) },
    // A test's records seal with a ring of their own.
    ...(house.records.sealedWith ? [] : [resealJob(house.vault, () => clock.now(), leases.open('reseal'))]),
    // Those in the records are sealed anew with these.
    ...(house.config.redisUrl ? [resealSessionsJob(house.vault, house.sessions)] : []),
    ...(house.records.embedded ? [compactJob(house.vault, clock.now())] : []),
    ...jobsOf(house, clock.now(), channels),
  ];
  return { delivery, jobs, pace, composer, live, gone };
}

/** What Redis needs is loaded only where there is one. */
async function openPace({ config, log, ids }: BackgroundDeps): Promise<PaceStore> {
  if (!config.redisUrl) return memoryPace();
  const { redisPace } = await import('./jobs/pace-redis.ts');
  return redisPace(config.redisUrl, { log, ids });
}

const sweepMs = 10 * minuteMs;

const jobsOf = (
  { config, db, secrets, log, notices, leaving }: BackgroundDeps,
  opened: number,
  channels: Channel[],
): Job[] => [
  { name: 'nudge drafts', everyMs: 10 * minuteMs, run: (now) => nudgeDrafts(db, now) },
  {
    name: 'sweep',
    everyMs: sweepMs,
    // After a long pause messages come once more whose turns must still be known.
    run: async (now) => (now >= opened + sweepMs ? sweep(db, now) : undefined),
  },
  { name: 'unanswered links', everyMs: hourMs, run: (now) => refuseUnanswered(db, now) },
  { name: 'forget guests', everyMs: hourMs, run: (now) => forgetGuests(db, now) },
  { name: 'prune trail', everyMs: dayMs, run: (now) => pruneAsOwner({ config, db, log }, now) },
  { name: 'end roles', everyMs: 5 * minuteMs, run: (now) => endRolesDue(leaving, now) },
  { name: 'ask who has which right', everyMs: 6 * hourMs, run: (now) => planReview(db, now) },
  { name: 'notices', everyMs: 1000, run: (now) => runNotices(notices, now) },
  ...(config.whatsapp
    ? [{ name: 'tidy whatsapp', everyMs: hourMs, run: tidyWhatsApp({ db, secrets }, channels) }]
    : []),
  { name: 'plan reminders', everyMs: 10 * minuteMs, run: (now) => planAllReminders(db, now) },
  { name: 'pass on actions', everyMs: 10 * minuteMs, run: (now) => passOnActions(db, now) },
  { name: 'plan action reminders', everyMs: hourMs, run: (now) => planAllActionReminders(db, now) },
  { name: 'plan referral nudges', everyMs: hourMs, run: (now) => planReferralNudges(db, now) },
  { name: 'plan news of children', everyMs: minuteMs, run: (now) => planFollowNews(db, now) },
  { name: 'plan open days of children', everyMs: hourMs, run: (now) => planFollowDays(db, now, nextOpenDay) },
  { name: 'end following', everyMs: hourMs, run: (now) => endFollowing(db, now) },
  { name: 'plan looks at the scales', everyMs: hourMs, run: (now) => planLooks(db, now) },
  { name: 'plan recaps due', everyMs: hourMs, run: (now) => planRecapsDue(db, now) },
  { name: 'close months', everyMs: hourMs, run: (now) => closeMonths(db, now) },
  { name: 'plan follow-up of reports', everyMs: hourMs, run: (now) => planFollowUp(db, now, { openDaysIn }) },
  { name: 'plan weekly actions', everyMs: hourMs, run: (now) => planWeekly(db, now) },
];

/** What has expired of the audit trail only the owner of the tables may remove. */
async function pruneAsOwner(
  { config, db, log }: Pick<BackgroundDeps, 'config' | 'db' | 'log'>,
  now: number,
): Promise<void> {
  if (!config.databaseOwnerUrl) return void (await pruneTrail(db, now));
  const { asOwner } = await import('./records/owner.ts');
  await asOwner(db, { ...config, log }, (owner) => pruneTrail(owner, now));
}

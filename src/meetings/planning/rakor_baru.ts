/** `rakor baru`: offers whom a plan may invite, stores the plan as a draft and shows whom an invitation would reach. Nobody is told anything
 *  yet. */
import type { Answers, Option } from '../../conversation/run.ts';
import { zoneOf } from '../../directory/areas/areas.ts';
import { hiddenNote } from '../../directory/people/shown-to.ts';
import { type Context, type Effect, type Lookup, member, Refusal } from '../../room.ts';
import { hideNames } from '../../texts/hiding/hide-names.ts';
import { unpackMoment } from '../../texts/moments.ts';
import { namedLike } from '../../texts/reading/alike-names.ts';
import { partedNames } from '../../texts/reading/person-names.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { type Detail, detailSchema, levelOf, loadMeeting } from '../base/meeting.ts';
import { timeColumns } from '../base/messages.ts';
import { inGroup, officeName, offices, type Post, postsIn } from '../base/participants.ts';
import { plannedArea, runMeeting } from '../base/rights.ts';
import { openingLine, storedOpening } from '../base/unfinished-line.ts';
import { answersIn, isStored, planFlow } from './drafts.ts';
import { sendQuestion } from './letters/invite-preview.ts';
import { linesOf, officeOf, outsideOf, speakerOf } from './lines.ts';

/** Ends `rakor baru`. */
export const plan =
  (deps: MeetingsDeps): Effect =>
  async (context, args) => {
    const area = await plannedArea(context, args.area);
    // Comes first: its row lock makes two secretaries of one plan come one after the other.
    await consumeDraft(context, args);
    const stored = isStored(args.plan);
    const id = stored ? await update(deps, context, area, args) : await insert(deps, context, area, args);
    const opening = stored ? await storedOpening(context.db, id) : await openingLine(deps, context, area);
    await replaceLists(context, id, args, agendaOf(args, opening, !stored));
    const meeting = (await loadMeeting(context.db, id))!;
    const hidden = hiddenNote('all', args.theme, args.agenda);
    const replies = await sendQuestion(deps, context, meeting);
    return { replies: hidden.length > 0 ? [{ parts: hidden }, ...replies] : replies };
  };

async function insert(deps: MeetingsDeps, context: Context, area: string, args: Answers): Promise<number> {
  const at = new Date(context.now);
  const row = {
    ...columns(deps, area, args),
    status: 'draft' as const,
    created_by: member(context).id,
    created_at: at,
  };
  const { id } = await context.db
    .insertInto('meeting')
    .values({ ...row, changed_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function update(deps: MeetingsDeps, context: Context, area: string, args: Answers): Promise<number> {
  const before = await runMeeting(context, args.plan);
  const changed = await context.db
    .updateTable('meeting')
    .set({ ...columns(deps, area, args, before.detail), changed_at: new Date(context.now) })
    .where('id', '=', before.id)
    .where('status', '=', 'draft')
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Refusal('meetings/refusals:already-sent');
  return before.id;
}

function columns(deps: MeetingsDeps, area: string, args: Answers, before?: Detail) {
  return {
    area,
    level: levelOf(area),
    theme: hideNames(String(args.theme)),
    venue: String(args.venue),
    kind: args.kind as 'rakor' | 'pembinaan' | 'pertemuan',
    ...timeColumns(unpackMoment(String(args.when)), zoneOf(area)),
    detail: JSON.stringify(detailOf(deps, args, before)),
  };
}

function detailOf({ texts }: MeetingsDeps, args: Answers, before?: Detail): Detail {
  const words = { represented: texts.list('id', 'meetings/words:represented') };
  const [opener] = linesOf(args.opener);
  const given = (value: Answers[string] | undefined) => (typeof value === 'string' && value !== '' ? value : undefined);
  const list = (value: Answers[string] | undefined) => (Array.isArray(value) ? value : []);
  return detailSchema.parse({
    hosts: linesOf(args.hosts),
    leader: given(args.leader),
    opener: opener && officeOf(opener, words),
    guests: linesOf(args.guests).map((line) => officeOf(line, words)),
    speakers: linesOf(args.speakers).map(speakerOf),
    methods: list(args.methods),
    location: args.location ?? undefined,
    audience: {
      groups: list(args.audience),
      // They were found by a search that is not stored, so they stay until others are chosen.
      people: args.people === undefined ? (before?.audience.people ?? []) : list(args.people).map(Number),
      outside: linesOf(args.outside).flatMap(outsideOf),
    },
    letter: { number: given(args.number), nature: given(args.nature), basis: given(args.basis) },
  });
}

/** What earlier meetings left unfinished comes first, unless the planner took it away. */
function agendaOf(args: Answers, opening: string | undefined, fresh: boolean) {
  const typed = linesOf(args.agenda).map(hideNames);
  const lines = fresh && opening !== undefined ? [opening, ...typed.filter((line) => line !== opening)] : typed;
  return lines.map((item, place) => ({ place, item, source: item === opening ? ('rtl' as const) : ('plan' as const) }));
}

async function replaceLists({ db }: Context, meeting: number, args: Answers, items: ReturnType<typeof agendaOf>) {
  await db.deleteFrom('meeting_agenda').where('meeting', '=', meeting).execute();
  await db.deleteFrom('meeting_file').where('meeting', '=', meeting).execute();
  const agenda = items.map((item) => ({ meeting, ...item }));
  if (agenda.length > 0) await db.insertInto('meeting_agenda').values(agenda).execute();
  const hashes = Array.isArray(args.documents) ? args.documents : [];
  if (hashes.length === 0) return;
  const known = await db.selectFrom('file').select(['hash', 'name']).where('hash', 'in', hashes).execute();
  const files = known.map(({ hash, name }, at) => ({
    meeting,
    file: hash,
    name: name ?? `${at + 1}`,
    kind: 'dokumen' as const,
  }));
  if (files.length > 0) await db.insertInto('meeting_file').values(files).execute();
}

/** If the draft is gone, someone else has taken the plan over, or it was stored already. Drafts of the same plan under another date go too. */
async function consumeDraft({ db, person }: Context, args: Answers) {
  const prefix = `${args.area}/${args.kind}/`;
  const held = await db
    .selectFrom('draft')
    .select(['id', 'key', 'run'])
    .where('flow', '=', planFlow)
    .where('owner', '=', person?.id ?? 0)
    .where('key', 'like', `${prefix}%`)
    .forUpdate()
    .execute();
  if (!held.some(({ key }) => key === `${prefix}${args.when}`)) throw new Refusal('meetings/refusals:taken');
  const same = held.filter(({ key, run }) => key === `${prefix}${args.when}` || answersIn(run).theme === args.theme);
  await db
    .deleteFrom('draft')
    .where(
      'id',
      'in',
      same.map(({ id }) => id),
    )
    .execute();
}

/** The clocks by which the meeting goes, where no other zone is told. */
export const place: Lookup = async (context, args) => ({ zone: zoneOf(await plannedArea(context, args.area)) });

const mostFound = 20;

/** Options: the team, offices and agencies, each with its number of people today. Empty ones are left out. */
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

/** Options: people of the area whose name contains one of the words, which commas separate. */
export const matches =
  (deps: MeetingsDeps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const area = await plannedArea(context, args.area);
    const parts = partedNames(String(args.search ?? '')).filter((part) => part.length > 1);
    const posts = await postsIn(context.db, area, context.now, true);
    const each = parts.map((part) => ({ part, found: namedLike(part, posts).found }));
    const nobody = each.filter(({ found }) => found.length === 0).map(({ part }) => part);
    if (nobody.length > 0) throw new Refusal('meetings/rakor_baru:nobody', { names: nobody.join(', ').slice(0, 100) });
    const meant = new Set(each.flatMap(({ found }) => found));
    const found = posts.filter((post) => meant.has(post));
    const once = new Map(found.map((post) => [post.person, post]));
    return [...once.values()]
      .slice(0, mostFound)
      .map((post) => ({ value: String(post.person), label: personLabel(deps, post) }));
  };

function labelOf({ texts }: MeetingsDeps, context: Context, value: string, n: number): string {
  const agency = value.startsWith('agency:') ? value.slice('agency:'.length) : undefined;
  if (agency !== undefined) return `${agency} (${n})`;
  return `${texts.render(member(context).language, { key: 'meetings/bodies:group', args: { group: value } })} (${n})`;
}

function personLabel(deps: MeetingsDeps, post: Post): string {
  const office = officeName(deps, post) ?? post.agency;
  return office ? `${post.name} – ${office}` : post.name;
}

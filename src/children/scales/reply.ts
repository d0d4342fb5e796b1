/** The answer to one message at the scales: each child in a line or two, what was asked, what was not understood. */
import type { Doubt } from '../../conversation/reader.ts';
import type { Reply, Text } from '../../conversation/run.ts';
import { type Context, type EffectResult, member } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { kmsOf, kmsPicture } from '../card/kms.ts';
import { causeOf } from '../referral/cause.ts';
import { refer } from '../referral/refer.ts';
import { growthOf } from '../weighing/keep.ts';
import { askWords, toldWords } from './ask-words.ts';
import { goOnWith, openDayOf } from './day.ts';
import { dueWords, vaccinesOf } from './due.ts';
import { askedNow, linesOf, waitingOf } from './lines.ts';
import type { Noted } from './record.ts';
import { type Say, type Scales, sayOf, showNext } from './session.ts';
import { lastWords } from './show.ts';
import type { Outcome } from './take.ts';
import { childWords, motherWords, showsPicture } from './tell.ts';

const text = textOf('children/scales');

export interface Unread {
  written: string;
  doubt?: Doubt;
}

interface Result {
  outcomes: Outcome[];
  unread: Unread[];
  /** The message that is answered; undefined: a question is shown again. */
  source: string | undefined;
}

/** So many children are told one by one; of more each gets one line. */
const mostUnread = 10;

export async function replyTo(
  deps: ChildrenDeps,
  context: Context,
  scales: Scales,
  { outcomes, unread }: Result,
): Promise<EffectResult> {
  const say = sayOf(deps, context);
  const noted = outcomes.flatMap((one) => (one.is === 'noted' ? [one] : []));
  const [only] = noted;
  const alone = noted.length === 1 && outcomes.length <= 2;
  const parts: Text[] = [];
  const add = (...lines: string[]) => parts.push(...lines.filter(Boolean).map((literal) => ({ literal })));
  if (alone && only) add(await wholeWords(deps, context, scales, say, only));
  else if (noted.length > 0) add(await shortWords(deps, context, scales, say, noted));
  for (const outcome of outcomes) add(await otherWords(context, scales, say, outcome));
  add(unreadWords(say, unread));
  add(await askedWords(context, say, scales));
  const picture = alone && only ? await pictureOf(context, scales, only.noted) : undefined;
  const reply: Reply = { parts, ...(picture && { picture }) };
  scales.mends = await mends(context, scales, outcomes);
  return { replies: parts.length > 0 ? [reply] : [], next: goOnWith(scales) };
}

type One = Extract<Outcome, { is: 'noted' }>;

/** She wrote the letter herself, and it follows otherwise from the weights. */
function saidOtherwise(say: Say, { row }: Noted, says: One['says'] = []): string[] {
  const letters = says.filter((one) => one !== '2T' && one !== 'BGM');
  const gain = row?.gain ?? '–';
  const wrong = letters.filter((one) => one !== gain);
  return wrong.length > 0 ? [say(text('said-otherwise', { said: wrong.join(', '), gain }))] : [];
}

async function wholeWords(
  deps: ChildrenDeps,
  context: Context,
  scales: Scales,
  say: Say,
  { noted, added, says }: One,
): Promise<string> {
  const { child, row } = noted;
  if (!row) return '';
  const told = (await vaccinesOf(context.db, [child])).get(child.id) ?? [];
  const due = noted.changed.length > 0 ? dueWords(say, child, row, told) : [];
  const sent = (await referred(deps, context, scales, noted)).map(say);
  const measured = noted.changed.some((name) => name === 'weight' || name === 'notWeighed');
  return [
    ...(added ? [say(text(child.visitor ? 'added-guest' : 'added', { name: child.name }))] : []),
    ...(noted.changed.length > 0 || noted.differs.length + noted.odd.length === 0 ? childWords(say, noted) : []),
    ...saidOtherwise(say, noted, says),
    ...(due.length > 0 ? [say(text('due-line', { what: due.join(', ') }))] : []),
    ...sent,
    ...(row.doubt !== null && noted.changed.length > 0 ? [say(text('doubted'))] : []),
    ...(measured ? [motherWords(say, child, row)] : []),
  ]
    .filter(Boolean)
    .join('\n');
}

/** Many at once: a line for each, so that she sees at a glance whether it was read as she meant it. */
async function shortWords(deps: ChildrenDeps, context: Context, scales: Scales, say: Say, all: One[]): Promise<string> {
  const taken = all.filter(({ noted }) => noted.changed.length > 0 || noted.differs.length + noted.odd.length === 0);
  const lines: string[] = [];
  const told = new Set<number>();
  for (const { noted, added, says } of taken) {
    // Written twice in one list.
    if (told.has(noted.child.id) && noted.changed.length === 0) continue;
    told.add(noted.child.id);
    const what = toldWords(say, noted.told);
    const gain = noted.row?.gain ?? '';
    lines.push(
      say(
        text('short', {
          name: noted.child.name,
          what,
          gain,
          known: gain === '' ? 'no' : 'yes',
          added: added ? 'yes' : 'no',
        }),
      ),
    );
    lines.push(...saidOtherwise(say, noted, says), ...(await referred(deps, context, scales, noted)).map(say));
  }
  return told.size === 0 ? '' : [say(text('taken', { count: told.size })), ...lines].join('\n');
}

/** By the rule that is printed on the card. Of a doubtful figure nobody is sent anywhere: the bidan sees it first. */
async function referred(
  deps: ChildrenDeps,
  context: Context,
  { place, day }: Scales,
  { child, row, changed }: Noted,
): Promise<Text[]> {
  if (changed.length === 0) return [];
  return refer(deps, context, { child, place, day }, causeOf(row));
}

async function otherWords(context: Context, scales: Scales, say: Say, outcome: Outcome): Promise<string> {
  switch (outcome.is) {
    case 'shared': {
      const { told, children, left } = outcome;
      const lines =
        children.length > 0
          ? [say(text('shared', { what: toldWords(say, told), count: children.length, names: namesOf(children) }))]
          : [];
      return [...lines, ...(left.length > 0 ? [say(leftText(left))] : [])].join('\n');
    }
    case 'removed':
      return say(text(outcome.there ? 'removed' : 'nothing-to-remove', { name: outcome.child.name }));
    case 'absent':
      return say(
        text(outcome.came ? 'absent-but-came' : 'absent', {
          name: outcome.child.name,
          reason: outcome.reason,
          known: outcome.reason ? 'yes' : 'no',
        }),
      );
    case 'shown':
      return lastWords(context, say, scales, outcome.child);
    case 'said':
      return say(outcome.text);
    default:
      return '';
  }
}

const mostLeft = 5;
const leftText = (left: { name: string }[]) =>
  left.length > mostLeft
    ? text('not-this-age-many', { count: left.length })
    : text('not-this-age', { names: namesOf(left) });

const mostNames = 8;
const namesOf = (children: { name: string }[]) =>
  children
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b, 'id'))
    .slice(0, mostNames)
    .join(', ') + (children.length > mostNames ? ', …' : '');

function unreadWords(say: Say, unread: Unread[]): string {
  const lines = unread.slice(0, mostUnread).map(({ written, doubt }) => {
    const words = written.replace(/\s+/g, ' ').trim().slice(0, 60);
    return doubt ? say(text('unread-why', { why: say(doubt) })) : say(text('unread', { written: words }));
  });
  const more = unread.length - mostUnread;
  return [...lines, ...(more > 0 ? [say(text('unread-more', { count: more }))] : [])].join('\n');
}

/** The question that waits now, and how many more there are. */
async function askedWords(context: Context, say: Say, scales: Scales): Promise<string> {
  const lines = await linesOf(context, scales);
  showNext(context, { ...scales, lines });
  const now = askedNow(lines, member(context).id);
  if (!now) return '';
  const others = waitingOf(lines, member(context).id).length - 1;
  const asked = await askWords(context, say, scales, now);
  return others > 0 ? `${asked}\n${say(text('ask-more', { count: others }))}` : asked;
}

/** What changes while the day goes on is no correction of its month. */
async function mends(context: Context, scales: Scales, outcomes: Outcome[]): Promise<boolean> {
  const changes = outcomes.some(
    (one) =>
      (one.is === 'noted' && one.noted.changed.length > 0) ||
      one.is === 'shared' ||
      (one.is === 'removed' && one.there),
  );
  if (!changes) return false;
  if (scales.day !== scales.today || outcomes.some((one) => one.is !== 'noted' || one.noted.correct)) return true;
  return ((await openDayOf(context, scales))?.closed_at ?? null) !== null;
}

async function pictureOf(context: Context, { place, day }: Scales, { child, row, changed }: Noted) {
  if (context.practice || !changed.includes('weight') || !showsPicture(growthOf(row))) return undefined;
  const shown = await kmsOf(context.db, child, place, { day, for: 'keeper' });
  return shown && kmsPicture(shown);
}

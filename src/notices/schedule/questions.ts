/** `jadwal posyandu bulan depan tgl berapa?`: the open days as far as they are known. `kirim`, when nothing is open: a notice that was left as a
 *  draft. */

import { dayMs, wallTime } from '../../clock.ts';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { posyanduOf } from '../../directory/people/rights.ts';
import { type Context, type Knows, member, type Question } from '../../room.ts';
import { fold } from '../../texts/reading/fold.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { noticeArgs } from '../base/notice.ts';
import { tellers } from './hari_buka.ts';
import { type OpenDay, openDayInWords, openDayOf, opensOn } from './open-day.ts';

const text = textOf('notices/questions');
const mostListed = 6;

export const knows =
  (deps: NoticesDeps): Knows =>
  async (context, question) => {
    if (!context.person) return undefined;
    const says = (...ids: ('when' | 'what' | 'meeting' | 'send')[]) =>
      question.says(...ids.map((id) => `notices/questions:${id}` as const));
    if (says('when', 'what') && !says('meeting')) return openDays(deps, context, question);
    return says('send') && question.words.length <= 3 ? leftDraft(context) : undefined;
  };

async function openDays(deps: NoticesDeps, context: Context, { words }: Question): Promise<Reply[]> {
  const person = member(context);
  const all = await posyanduOf(context.db, person);
  const sentence = ` ${words.join(' ')} `;
  const named = all.filter(({ name }) => sentence.includes(` ${fold(name.replace(/^posyandu\s+/i, ''))} `));
  const meant = named.length > 0 ? named : all;
  const ids = meant.slice(0, mostListed).map(({ id }) => id);
  const days =
    ids.length > 0
      ? await context.db.selectFrom('posyandu').select(['id', 'open_day']).where('id', 'in', ids).execute()
      : [];
  const known = new Map(days.map(({ id, open_day }) => [id, open_day ? openDayOf(open_day) : undefined]));
  const today = wallTime(context.now, person.zone).toPlainDate();
  const lines = meant.slice(0, mostListed).map(({ id, name }): Text => {
    const day = known.get(id);
    if (!day) return text('unknown', { name });
    return text('opens', {
      name,
      day: openDayInWords(deps, { ...day, moved: [] }, person.language, today),
      dates: nextDates(context, day),
    });
  });
  const more = meant.length > mostListed ? [text('more', { n: meant.length - mostListed })] : [];
  const tells = person.grants.some(({ role }) => tellers.includes(role));
  const choices: Choice[] = tells
    ? [{ data: '!start.notices/hari_buka', label: { key: 'notices/hari_buka:title' } }]
    : [];
  return [{ parts: [...lines, ...more, text('others')], choices }];
}

/** The next two days on which it opens. */
function nextDates(context: Context, open: OpenDay): string {
  const { zone, language } = member(context);
  const found: string[] = [];
  for (
    let day = wallTime(context.now, zone).toPlainDate(), n = 0;
    found.length < 2 && n < 100;
    day = day.add({ days: 1 }), n++
  )
    if (opensOn(open, day)) found.push(writeDate(day.toString(), 'long', language));
  return found.join(', ');
}

const draftDays = 7;

/** The newest notice of hers that waits for nothing but her own yes. */
async function leftDraft({ db, person, now }: Context): Promise<Reply[] | undefined> {
  const row = await db
    .selectFrom('notice')
    .selectAll()
    .where('author', '=', person!.id)
    .where('status', '=', 'draft')
    .where('changed_at', '>', new Date(now - draftDays * dayMs))
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (!row) return undefined;
  const choices: Choice[] = [{ data: `!notices.show.${row.id}`, label: text('look') }];
  return [{ parts: [text('not-sent', noticeArgs(row))], choices }];
}

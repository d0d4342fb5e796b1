/** Flow `saya`: tells a person what we hold about her. */
import { wallTime } from '../../clock.ts';
import type { Text } from '../../conversation/run.ts';
import { type Context, type Effect, member } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import type { DirectoryDeps } from '../deps.ts';
import { comingLines, grantLines } from '../people/people.ts';
import { postText } from '../people/post-text.ts';

export const aboutMe =
  ({ secrets, texts, following }: Pick<DirectoryDeps, 'secrets' | 'texts' | 'following'>): Effect =>
  async (context) => {
    const { id, name, language } = member(context);
    const row = await context.db
      .selectFrom('person')
      .select(['phone_enc', 'consent_at', 'consent_version'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const grants = await grantLines(context.db, id, context.now);
    const coming = await comingLines(context.db, id, context.now);
    const followed = await following.names(context);
    const phone = row.phone_enc ? masked(secrets.open(row.phone_enc)) : '';
    const parts: Text[] = [
      phone ? text('person-phone', { name, phone }) : text('person', { name }),
      ...grants.map((grant) => text(grant.place ? 'grant-place' : 'grant', { ...grant })),
      ...coming.map((one) =>
        text('coming', { post: texts.render(language, postText(one)), day: dateOf(context, one.from_at) }),
      ),
      text('channels', { list: (await channels(context, id)).join(', ') }),
      ...(followed.length > 0 ? [text('follows', { list: followed.join(', ') })] : []),
      text('reports', { count: await reports(context, id) }),
      ...(await attended(context, secrets, id)),
      text('consent', { date: dateOf(context, row.consent_at), version: row.consent_version ?? 0 }),
      text('rights'),
    ];
    return { replies: [{ parts, choices: [{ data: '!start.directory/data_saya', label: text('files') }] }] };
  };

const text = textOf('directory/saya');

/** Enough to recognise one's own number, too little for someone who looks over the shoulder. */
const masked = (phone: string) => `${phone.slice(0, 3)} … ${phone.slice(-4)}`;

async function channels({ db }: Context, id: number): Promise<string[]> {
  const rows = await db.selectFrom('contact').select('channel').where('person', '=', id).orderBy('joined_at').execute();
  return [...new Set(rows.map((row) => row.channel))];
}

async function reports({ db }: Context, id: number): Promise<number> {
  const { count } = await db
    .selectFrom('report')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('filed_by', '=', id)
    .where('practice', '=', false)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What stands about her on lists of attendance. */
async function attended({ db }: Context, secrets: DirectoryDeps['secrets'], id: number): Promise<Text[]> {
  const { count } = await db
    .selectFrom('attendance')
    .innerJoin('invitee', 'invitee.id', 'attendance.invitee')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('invitee.person', '=', id)
    .executeTakeFirstOrThrow();
  const row = await db.selectFrom('attendee').select('told_enc').where('person', '=', id).executeTakeFirst();
  const { sex = '', nip = '' } = row ? (JSON.parse(secrets.open(row.told_enc)) as { sex?: string; nip?: string }) : {};
  return [
    ...(Number(count) > 0 ? [text('attended', { count })] : []),
    ...(sex || nip ? [text('details', { sex: sex || '–', nip: nip ? masked(nip) : '–' })] : []),
  ];
}

function dateOf(context: Context, at: Date | null): string {
  const { zone, language } = member(context);
  return at ? writeDate(wallTime(at.getTime(), zone).toPlainDate().toString(), 'medium', language) : '-';
}

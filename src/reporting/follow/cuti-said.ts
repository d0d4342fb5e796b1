/** `minggu depan saya cuti`: said as a sentence while nothing is open, and noted by one tap. */
import { z } from 'zod';
import { wallTime } from '../../clock.ts';
import { type Context, type Effect, type Hears, member, Refusal } from '../../room.ts';
import { fold } from '../../texts/reading/fold.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { noteLeave, readLeave } from './cuti.ts';
import type { FollowDeps } from './deps.ts';

const text = textOf('reporting/cuti');
type Deps = Pick<FollowDeps, 'texts'>;
const longest = 120;

/** Of nobody but herself: `bu dewi cuti minggu depan` is told by somebody else. */
export const hearsLeave =
  (deps: Deps): Hears =>
  async (context, sentence) => {
    const { person, practice } = context;
    const said = sentence.text.trim();
    if (!person?.grants.some(({ role }) => role === 'kader') || practice || sentence.open) return undefined;
    if (said.length > longest || said.includes('?')) return undefined;
    const padded = ` ${fold(said)} `;
    const says = (...ids: Parameters<typeof wordsOf>[2][]) =>
      ids.some((id) => wordsOf(deps, person.language, id).some((word) => padded.includes(` ${word} `)));
    if (!says('leave') || !says('self') || says('other')) return undefined;
    const read = readHere(deps, context, said);
    return 'why' in read && read.why === 'not-understood'
      ? undefined
      : { effect: 'reporting.leave_asked', args: { text: said } };
  };

const wordsOf = ({ texts }: Deps, language: string, id: 'leave' | 'self' | 'other') =>
  texts.list(language, `reporting/cuti:${id}`).map(fold);

function readHere(deps: Deps, { now, person }: Context, said: string) {
  const { language, zone } = member({ person });
  return readLeave(deps, said, language, wallTime(now, zone).toPlainDate());
}

export const askLeave =
  (deps: Deps): Effect =>
  async (context, args) => {
    const read = readHere(deps, context, String(args.text));
    if ('why' in read) throw new Refusal(`reporting/cuti:${read.why}`);
    const { language } = member(context);
    const [from, until] = [read.from, read.until].map((day) => writeDate(day.toString(), 'long', language));
    const asked = read.from.equals(read.until)
      ? text('ask-day', { day: until! })
      : text('ask', { from: from!, until: until! });
    return {
      replies: [
        {
          parts: [asked],
          choices: [
            { data: `!reporting.leave.${read.from}_${read.until}`, label: text('tap') },
            { data: '!reporting.leave.no', label: text('tap-not') },
          ],
        },
      ],
    };
  };

/** `!reporting.leave.<from>_<until>`, or `!reporting.leave.no`. */
export const leaveTapped: Effect = async (context, args) => {
  if (args.argument === 'no') return { replies: [{ parts: [text('not-noted')] }] };
  const [from, until] = String(args.argument).split('_').map(dayIn);
  const today = wallTime(context.now, member(context).zone).toPlainDate();
  if (!from || !until) throw new Refusal('reporting/cuti:not-understood');
  if (Temporal.PlainDate.compare(until, today) < 0) throw new Refusal('reporting/cuti:past');
  return noteLeave(context, { from, until });
};

const dayIn = (written: string) => {
  const { data } = z.iso.date().safeParse(written);
  return data === undefined ? undefined : Temporal.PlainDate.from(data);
};

/** What an office says of a recap that came: it takes it, or asks something first (flow `tanya_rekap`). Whoever sent it hears of either. */
import { dayMs } from '../../clock.ts';
import type { Choice, Reply } from '../../conversation/run.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { audit } from '../../directory/audit.ts';
import { loadPerson } from '../../directory/people/people.ts';
import { hiddenNote } from '../../directory/people/shown-to.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { type Context, type Effect, type EffectResult, member, Refusal, type Wanted } from '../../room.ts';
import { hideNames } from '../../texts/hiding/hide-names.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { areaAbove, servesIn } from './offices.ts';
import { answerSent, figuresNow, type Sent, sentOf, sentValue } from './sent.ts';
import { movedText, shownMoment, shownMoves, toldReply } from './shown.ts';

const text = textOf('reporting/tanya_rekap');
const answeredDays = 14;

/** The newest sending that a button names, if her office takes it. Throws Refusal. */
async function toAnswer(context: Context, value: unknown): Promise<{ sent: Sent; newest: boolean }> {
  const found = await sentOf(context.db, value);
  if (!found || !servesIn(member(context), areaAbove(found.sent.area)))
    throw new Refusal('reporting/rekap_masuk:not-yours');
  return found;
}

type Texts = Pick<ReportingDeps, 'texts'>;

/** `!reporting.recap_show.<sending>`: as it came, and what has changed since. */
export const showSent =
  (deps: Texts): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { sent } = await toAnswer(context, args.argument);
    const viewer = { db: context.db, person: member(context) };
    const by = await nameOf(context, sent.sentBy);
    return { replies: [await toldReply(viewer, sent, by, await movedSince(deps, context, sent))] };
  };

const movedSince = async (deps: Texts, { db, person }: Context, sent: Sent): Promise<string> =>
  shownMoves(deps, { db, person }, sent, await figuresNow(db, sent.area, sent.period));

/** `!reporting.recap_ack.<sending>` */
export const acknowledge =
  (deps: Texts): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { sent, newest } = await toAnswer(context, args.argument);
    if (!newest) return { replies: [replaced(context, sent)] };
    const by = member(context);
    const { db, now } = context;
    if (!(await answerSent(db, sent, { state: 'acknowledged', words: null, by: by.id, now })))
      return { replies: [await answeredBefore(context, sent)] };
    const subject = `recap ${sent.area} ${sent.period} ${sent.version}`;
    await audit(db, { now, actor: by.id, action: 'reporting.recap-taken', subject, area: sent.area });
    await tellSender(context, sent, 'acknowledged', null);
    return {
      replies: [
        {
          parts: [
            text('taken', { place: sent.areaName, month: monthName(sent.period, by.language) }),
            ...movedText(await movedSince(deps, context, sent), 'moved-taken'),
          ],
        },
      ],
    };
  };

/** `!reporting.recap_ask.<sending>`: asks what she wants to know. */
export const askBack: Effect = async (context, args): Promise<EffectResult> => {
  const { sent, newest } = await toAnswer(context, args.argument);
  if (!newest) return { replies: [replaced(context, sent)] };
  const offer: Choice = { data: `!reporting.recap_ask.${sentValue(sent)}`, label: text('ask') };
  return { replies: [], next: { flow: 'reporting/tanya_rekap', args: { sent: sentValue(sent) }, offer } };
};

/** Ends the flow `tanya_rekap`. */
export const asked: Effect = async (context, args): Promise<EffectResult> => {
  const { sent, newest } = await toAnswer(context, args.sent);
  if (!newest) return { replies: [replaced(context, sent)] };
  const words = String(args.question).trim();
  const by = member(context);
  const { db, now } = context;
  if (!(await answerSent(db, sent, { state: 'asked', words, by: by.id, now })))
    return { replies: [await answeredBefore(context, sent)] };
  const subject = `recap ${sent.area} ${sent.period} ${sent.version}`;
  await audit(db, { now, actor: by.id, action: 'reporting.recap-asked', subject, area: sent.area });
  await tellSender(context, sent, 'asked', words);
  return { replies: [{ parts: [text('asked', { place: sent.areaName }), ...hiddenNote('all', words)] }] };
};

/** Whoever sent it hears what became of it, as long as that holds. */
async function tellSender(
  { db, now, person }: Context,
  sent: Sent,
  state: 'acknowledged' | 'asked',
  words: string | null,
) {
  const reader = sent.sentBy === null ? undefined : await loadPerson(db, sent.sentBy, now);
  if (!reader || !person) return;
  const told = { place: sent.areaName, month: monthName(sent.period, reader.language), by: person.name };
  const again: Choice = { data: `!reporting.recap_again.${sentValue(sent)}`, label: text('answer') };
  const reply: Reply =
    state === 'asked'
      ? { parts: [text('told-asked', { ...told, words: hideNames(words ?? '') })], choices: [again] }
      : { parts: [text('told-taken', told)] };
  await enqueue(db, {
    kabupaten: kabupatenOf(sent.area),
    key: `reporting-recap-${state}-${sentValue(sent)}-${now}`,
    person: reader.id,
    kind: 'reporting.recap_answered',
    reply,
    args: { sent: sentValue(sent), state },
    dueAt: now,
    expiresAt: now + answeredDays * dayMs,
  });
}

export const answeredWanted: Wanted = async ({ db }, { args }) => {
  const found = await sentOf(db, args.sent);
  return found?.newest === true && found.sent.state === args.state;
};

const replaced = (context: Context, sent: Sent): Reply => ({
  parts: [text('replaced', { place: sent.areaName, at: shownMoment(sent.sentAt, member(context)) })],
  choices: [{ data: `!reporting.recap_show.${sentValue(sent)}`, label: text('show') }],
});

async function answeredBefore(context: Context, sent: Sent): Promise<Reply> {
  const at = sent.answeredAt ? shownMoment(sent.answeredAt, member(context)) : '';
  return { parts: [text('taken-before', { place: sent.areaName, by: await nameOf(context, sent.answeredBy), at })] };
}

const nameOf = async ({ db, now }: Context, person: number | null): Promise<string> =>
  (person === null ? undefined : await loadPerson(db, person, now))?.name ?? '–';

/** A notice answered without a button and without quoting it: `siap pak` confirms it, prose is offered to its sender (`balas_ini`), and who
 *  wants no more messages is led to `berhenti`. */
import { dayMs } from '../../clock.ts';
import type { Choice } from '../../conversation/run.ts';
import { latestTo } from '../../outbox/latest.ts';
import { type Effect, type EffectResult, type Heard, type Hears, type Lookup, member } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { loadNotice } from '../base/notice.ts';
import { ack, unconfirmed } from './ack.ts';
import { answer, answerable } from './balas.ts';

const text = textOf('notices/balas_ini');

/** So long after a notice what its recipient tells is most likely told to its sender. A question may be one that we can answer. */
const freshMs = 2 * dayMs;

export const hearsReply: Hears = async (context, sentence): Promise<Heard | undefined> => {
  const { person, practice } = context;
  if (!person || practice || sentence.open) return undefined;
  const said = saidIn(sentence);
  if (said === 'stop') return { effect: 'notices.offer_stop', args: {} };
  if (said === 'nothing') return undefined;
  const latest = await latestTo(context.db, person.id);
  if (latest?.kind !== 'notices.notice') return undefined;
  const sent = await loadNotice(context.db, latest.args.notice);
  if (!sent) return undefined;
  if (said === 'understood') {
    return (await unconfirmed(context)).length > 0 ? { effect: 'notices.which_ack', args: {} } : undefined;
  }
  if (!sent.replies) return undefined;
  const notice = String(sent.reminds ?? sent.id);
  const args = { notice, body: sentence.text.slice(0, 1000) };
  const fresh = said === 'reply' && context.now - latest.at < freshMs;
  return { effect: 'notices.offer_reply', args, vague: fresh ? 'unoffered' : 'unknown' };
};

/** An emoji alone says what it says everywhere. */
function saidIn({ text: written, reader }: Parameters<Hears>[1]) {
  if (/[\p{L}\d]/u.test(written)) return reader.reply(written);
  const sign = reader.word(written);
  return sign === 'yes' || sign === 'thanks' ? 'understood' : 'nothing';
}

/** Nothing is sent before she says so. */
export const offerReply =
  (deps: NoticesDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { id } = await answerable(deps, context, args.notice);
    return { replies: [], next: { flow: 'notices/balas_ini', args: { notice: String(id), body: String(args.body) } } };
  };

/** Whom the flow names. */
export const toAnswer =
  (deps: NoticesDeps): Lookup =>
  async (context, args) => {
    const { sender } = await answerable(deps, context, args.notice);
    return { sender };
  };

/** Ends the flow. */
export const sendReply =
  (deps: NoticesDeps): Effect =>
  async (context, args) =>
    args.sure === 'kirim' ? answer(deps)(context, args) : { replies: [{ parts: [text('not-sent')] }] };

export const offerStop: Effect = async () => {
  const stop: Choice = { data: '!start.directory/berhenti', label: { key: 'directory/berhenti:title' } };
  return { replies: [{ parts: [text('stop')], choices: [stop] }] };
};

/** Who quotes a notice writes to its sender, unless her words only confirm it. */
export const quoted =
  (deps: NoticesDeps): Effect =>
  async (context, args) => {
    const body = String(args.body ?? '');
    const said = saidIn({ text: body, reader: deps.texts.reader(member(context).language), open: false });
    if (said === 'stop') return offerStop(context, args);
    const notice = said === 'understood' ? await loadNotice(context.db, args.notice) : undefined;
    return notice?.ack ? ack(context, { argument: String(notice.id) }) : answer(deps)(context, args);
  };

/** `Excel`: every recipient by name, with what came of it. */

import { wallTime } from '../../clock.ts';
import type { Reply } from '../../conversation/run.ts';
import { type Cell, writeSheets } from '../../papers/sheet.ts';
import { type Effect, member, type Writer } from '../../room.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { noticeArgs } from '../base/message.ts';
import { loadNotice, mayDecide, owns } from '../base/rights.ts';
import { momentArgs } from '../base/timing.ts';
import { whyKey } from '../sending/progress.ts';
import { noticeToSee, resultsOf, standingOf } from './results.ts';
import { resultText } from './who.ts';

/** `!notices.sheet.<notice>` */
export const sheet: Effect = async (context, args) => {
  const notice = await noticeToSee(context, args.argument);
  const reply: Reply = {
    parts: [resultText('sheet', noticeArgs(notice))],
    document: {
      writer: 'notices.recipients',
      args: { notice: notice.id, person: member(context).id, at: context.now },
    },
  };
  return { replies: [reply] };
};

/** Lists every recipient with her status. The file is written as it is sent, so rights are checked again. */
export const recipientsSheet =
  (deps: NoticesDeps): Writer =>
  async ({ notice: id, person: by, at }, language) => {
    const { db, texts } = deps;
    const now = Number(at);
    const notice = await loadNotice(db, id);
    const reader = await deps.person(db, Number(by), now);
    const may = notice && reader && ((await owns(db, reader, notice)) || mayDecide(reader, notice));
    if (!may) throw new Error('not for this reader');
    const say = (name: string, args?: Record<string, string | number>) =>
      texts.render(language, { key: `notices/hasil:${name}`, args });
    const results = await resultsOf(db, notice.id);
    const rows = results.map((one, place): Cell[] => [
      place + 1,
      one.name,
      texts.render(language, { key: 'notices/penerima:role', args: { role: one.role } }),
      one.place,
      say('status', { status: one.recalled ?? one.status ?? 'none' }),
      one.status === 'gagal' ? texts.render(language, { key: whyKey(one.reason) }) : null,
      one.acked_at
        ? wallTime(one.acked_at.getTime(), notice.zone).toPlainDateTime().toString().slice(0, 16).replace('T', ' ')
        : null,
      standingOf(one) === 'silent' && notice.ack ? say('not-confirmed') : null,
    ]);
    const headers = ['no', 'name', 'role', 'area', 'state', 'why', 'confirmed-at', 'note'];
    const widths = [6, 30, 20, 24, 20, 36, 20, 22];
    return writeSheets(say('file', { number: String(notice.id) }), [
      {
        name: say('tab'),
        above: [
          say('title', { number: String(notice.id), sender: notice.sender }),
          notice.body.replace(/\s+/g, ' ').slice(0, 200),
          say('as-of', momentArgs(now, reader.zone, language)),
        ],
        columns: headers.map((header, n) => ({ header: say(`column-${header}`), width: widths[n]! })),
        rows,
      },
    ]);
  };

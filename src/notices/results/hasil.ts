/** The results of a notice: `Siapa saja` in words and as a picture, `Excel` by name. */

import { wallTime } from '../../clock.ts';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { auditRead } from '../../directory/audit.ts';
import { type Cell, writeSheets } from '../../papers/sheet.ts';
import { type Context, type Effect, member, type Writer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { isForgotten, loadNotice, momentArgs, type Notice, noticeArgs, shownBody } from '../base/notice.ts';
import { mayDecide, owns } from '../base/rights.ts';
import { whyText } from '../sending/progress.ts';
import type { ReachShown } from './reach-chart.ts';
import { byArea, byRole, type Count, countOf, noticeToSee, type Result, resultsOf, standingOf } from './results.ts';

const mostAreas = 20;
const mostNames = 15;

const resultText = textOf('notices/hasil');

type SayResult = (...text: Parameters<typeof resultText>) => string;

/** `!notices.who.<notice>` */
export const who =
  (deps: NoticesDeps): Effect =>
  async (context, args) => {
    const notice = await noticeToSee(context, args.argument);
    const results = await resultsOf(context.db, notice);
    await auditResultsRead(context, notice, results, 'hasil');
    const sheet: Choice = { data: `!notices.sheet.${notice.id}`, label: { key: 'notices/jalan:tap-sheet' } };
    if (isForgotten(notice, context.now)) {
      const acked = { acked: results.filter(({ acked_at }) => acked_at).length, all: results.length };
      return { replies: [{ parts: [resultText('forgotten', { ...noticeArgs(notice), ...acked })], choices: [sheet] }] };
    }
    const areas = await byArea(context.db, notice, results);
    const parts = [
      resultText('head', { ...noticeArgs(notice), ...counts(countOf('', results)) }),
      ...table(deps, context, 'by-area', areas),
      ...table(deps, context, 'by-role', byRole(results)),
      ...silentNames(results),
    ];
    const picture: Reply['picture'] = { painter: 'notices.reach', args: { ...reachOf(deps, context, notice, areas) } };
    return { replies: [{ parts, choices: [sheet], ...(areas.length > 0 ? { picture } : {}) }] };
  };

const auditResultsRead = (context: Context, { id, area }: Notice, results: Result[], what: string) =>
  auditRead(context, what, { subject: `notice ${id}`, area, people: results.map(({ person }) => person) });

const counts = ({ all, confirmed, silent, others }: Count) => ({ all, confirmed, got: confirmed + silent, others });

function table({ texts }: NoticesDeps, context: Context, id: 'by-area' | 'by-role', rows: Count[]): Text[] {
  if (rows.length === 0) return [];
  const { language } = member(context);
  const lines = rows
    .slice(0, mostAreas)
    .map((row) => texts.render(language, resultText(`${id}-line`, { label: row.label, ...counts(row) })));
  const more = rows.length > mostAreas ? ['…'] : [];
  return [{ literal: [texts.render(language, resultText(id)), ...lines, ...more].join('\n') }];
}

function silentNames(results: Result[]): Text[] {
  const silent = results.filter((one) => standingOf(one) === 'silent');
  if (silent.length === 0) return [];
  const names = silent.slice(0, mostNames).map(({ name, place }) => (place ? `${name} (${place})` : name));
  return [
    resultText('silent', { n: silent.length, names: names.join(', '), more: Math.max(0, silent.length - mostNames) }),
  ];
}

export function reachOf(
  { texts }: Pick<NoticesDeps, 'texts'>,
  { now, person }: Pick<Context, 'now' | 'person'>,
  { id, zone }: Notice,
  areas: Count[],
): ReachShown {
  return {
    title: texts.render(person?.language ?? 'id', resultText('chart', { number: String(id) })),
    rows: areas.map(({ label, all, confirmed }) => ({ name: label, reached: confirmed, total: all })),
    day: wallTime(now, zone).toPlainDate().toString(),
  };
}

/** `!notices.sheet.<notice>` */
export const sheet: Effect = async (context, args) => {
  const notice = await noticeToSee(context, args.argument);
  await auditResultsRead(context, notice, await resultsOf(context.db, notice), 'berkas_hasil');
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
    const say: SayResult = (id, args) => texts.render(language, resultText(id, args));
    const results = await resultsOf(db, notice);
    const rows = results.map((one, place): Cell[] => [
      place + 1,
      one.name,
      texts.render(language, { key: 'notices/penerima:role', args: { role: one.role } }),
      one.place,
      say('status', { status: one.recalled ?? one.status ?? (isForgotten(notice, now) ? 'forgotten' : 'none') }),
      one.status === 'failed' ? texts.render(language, whyText(one.reason)) : null,
      one.acked_at
        ? wallTime(one.acked_at.getTime(), notice.zone).toPlainDateTime().toString().slice(0, 16).replace('T', ' ')
        : null,
      standingOf(one) === 'silent' && notice.ack ? say('not-confirmed') : null,
    ]);
    const headers = ['no', 'name', 'role', 'area', 'state', 'why', 'confirmed-at', 'note'] as const;
    const widths = [6, 30, 20, 24, 20, 36, 20, 22];
    return writeSheets(say('file', { number: String(notice.id) }), [
      {
        name: say('tab'),
        above: [
          say('title', { number: String(notice.id), sender: notice.sender }),
          shownBody(notice).replace(/\s+/g, ' ').slice(0, 200),
          say('as-of', momentArgs(now, reader.zone, language)),
        ],
        columns: headers.map((header, n) => ({ header: say(`column-${header}`), width: widths[n]! })),
        rows,
      },
    ]);
  };

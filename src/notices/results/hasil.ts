/** The results of a notice: `Siapa saja` in words and as a picture, `Excel` by name. */

import type { TopLevelSpec } from 'vega-lite';
import { wallTime } from '../../clock.ts';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { auditRead } from '../../directory/audit.ts';
import { paintChart } from '../../papers/pictures.ts';
import { type Cell, writeSheets } from '../../papers/sheet.ts';
import { type Context, type Effect, member, type Painter, type Writer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { isForgotten, loadNotice, momentArgs, type Notice, noticeArgs, shownBody } from '../base/notice.ts';
import { mayDecide, owns } from '../base/rights.ts';
import { whyText } from '../sending/progress.ts';
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
    const bars = areas.slice(0, mostAreas);
    const picture: Reply['picture'] = { painter: 'notices.confirmed', args: { bars, number: String(notice.id) } };
    return { replies: [{ parts, choices: [sheet], ...(bars.length > 0 ? { picture } : {}) }] };
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

const colours = { confirmed: '#2a7f62', silent: '#e9b44c', others: '#c9c9c9' };

/** Paints a bar for each area, divided by what came of the notice there. `bars` are Counts. */
export const confirmedChart =
  ({ texts }: NoticesDeps): Painter =>
  async ({ bars, number }, language) => {
    const say: SayResult = (id, args) => texts.render(language, resultText(id, args));
    const parts = ['confirmed', 'silent', 'others'] as const;
    const values = (bars as Count[]).flatMap((bar) =>
      parts.map((part, order) => ({ area: bar.label, part: say(`chart-${part}`), n: bar[part], order })),
    );
    return paintChart({
      title: { text: say('chart', { number: String(number) }), fontSize: 18, anchor: 'start' },
      width: 420,
      height: { step: 30 },
      data: { values },
      mark: { type: 'bar' },
      encoding: {
        y: { field: 'area', type: 'nominal', sort: null, title: null, axis: { labelFontSize: 14, labelLimit: 180 } },
        x: { field: 'n', type: 'quantitative', title: say('chart-people'), axis: { tickMinStep: 1, format: 'd' } },
        color: {
          field: 'part',
          type: 'nominal',
          title: null,
          scale: { domain: parts.map((part) => say(`chart-${part}`)), range: parts.map((part) => colours[part]) },
          legend: { orient: 'bottom', labelFontSize: 13, labelLimit: 0 },
        },
        order: { field: 'order' },
      },
    } as TopLevelSpec);
  };

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

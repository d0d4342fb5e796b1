/** The results as a picture and as a table. */
import type { TopLevelSpec } from 'vega-lite';
import { wallTime } from '../../clock.ts';
import { paintChart } from '../../papers/chart.ts';
import { type Cell, writeSheets } from '../../papers/sheet.ts';
import type { Painter, Writer } from '../../room.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { loadNotice, mayDecide, owns } from '../base/rights.ts';
import { momentArgs } from '../base/timing.ts';
import { whyKey } from '../sending/progress.ts';
import { type Count, resultsOf, standingOf } from './results.ts';

const colours = { confirmed: '#2a7f62', silent: '#e9b44c', others: '#c9c9c9' };

/** A bar for each area, parted by what came of it. `bars`: see Count. */
export const confirmedChart =
  ({ texts }: NoticesDeps): Painter =>
  async ({ bars, number }, language) => {
    const say = (id: string, args?: Record<string, string | number>) =>
      texts.render(language, { key: `notices/hasil:${id}`, args });
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

/** Every recipient with her status in the words that are true on her channel. Written when it is sent: rights are looked at again. */
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

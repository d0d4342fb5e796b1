/** `Siapa saja`: the results in words and as a picture. `Excel`: by name. */
import type { Reply, Text } from '../../conversation/run.ts';
import { type Context, type Effect, member, Refusal } from '../../room.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { loadNotice, mayDecide, type Notice, owns } from '../base/rights.ts';
import { startArgs } from '../base/without-right.ts';
import { byArea, byRole, type Count, countOf, type Result, resultsOf, standingOf } from './results.ts';

const mostAreas = 20;
const mostNames = 15;

const text = (id: string, args?: Record<string, string | number>): Text => ({ key: `notices/hasil:${id}`, args });

/** `!notices.who.<notice>` */
export const who =
  (deps: NoticesDeps): Effect =>
  async (context, args) => {
    const notice = await seen(context, args.argument);
    const results = await resultsOf(context.db, notice.id);
    const areas = await byArea(context.db, notice, results);
    const parts = [
      text('head', { ...startArgs(notice), ...counts(countOf('', results)) }),
      ...table(deps, context, 'by-area', areas),
      ...table(deps, context, 'by-role', byRole(results)),
      ...silentNames(results),
    ];
    const sheet = { data: `!notices.sheet.${notice.id}`, label: { key: 'notices/jalan:tap-sheet' } };
    const bars = areas.slice(0, mostAreas);
    const picture = { painter: 'notices.confirmed', args: { bars, number: String(notice.id) } };
    return { replies: [{ parts, choices: [sheet], ...(bars.length > 0 ? { picture } : {}) }] };
  };

/** `!notices.sheet.<notice>` */
export const sheet: Effect = async (context, args) => {
  const notice = await seen(context, args.argument);
  const reply: Reply = {
    parts: [text('sheet', startArgs(notice))],
    document: {
      writer: 'notices.recipients',
      args: { notice: notice.id, person: member(context).id, at: context.now },
    },
  };
  return { replies: [reply] };
};

/** Its author, and those who may decide about it. */
async function seen(context: Context, id: unknown): Promise<Notice> {
  const notice = await loadNotice(context.db, id);
  const person = member(context);
  if (!notice || !((await owns(context.db, person, notice)) || mayDecide(person, notice))) {
    throw new Refusal('notices/refusals:not-yours');
  }
  return notice;
}

const counts = ({ all, confirmed, silent, others }: Count) => ({ all, confirmed, got: confirmed + silent, others });

function table({ texts }: NoticesDeps, context: Context, id: string, rows: Count[]): Text[] {
  if (rows.length === 0) return [];
  const { language } = member(context);
  const lines = rows
    .slice(0, mostAreas)
    .map((row) => texts.render(language, text(`${id}-line`, { label: row.label, ...counts(row) })));
  const more = rows.length > mostAreas ? ['…'] : [];
  return [{ literal: [texts.render(language, text(id)), ...lines, ...more].join('\n') }];
}

function silentNames(results: Result[]): Text[] {
  const silent = results.filter((one) => standingOf(one) === 'silent');
  if (silent.length === 0) return [];
  const names = silent.slice(0, mostNames).map(({ name, place }) => (place ? `${name} (${place})` : name));
  return [text('silent', { n: silent.length, names: names.join(', '), more: Math.max(0, silent.length - mostNames) })];
}

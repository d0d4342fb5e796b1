/** The record of a year on one sheet, to be kept and printed: month by month what she sent. Hers alone, as the chat tells it. */
import type { Content } from 'pdfmake/interfaces.js';
import { wallTime } from '../../clock.ts';
import { loadPerson } from '../../directory/people/people.ts';
import { shortName } from '../../directory/people/places.ts';
import { kop, printable, type TableLook, writePdf } from '../../papers/pdf.ts';
import { type Context, type Effect, member, Refusal, type Writer } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate, writeNumber, writePercent } from '../../texts/writing.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { longestRun, type Reported, reportedBy } from './record.ts';

const text = textOf('reporting/rekaman');

/** `!reporting.record.<year>`: as a PDF. */
export const recordTapped: Effect = async (context: Context, args) => {
  const person = member(context);
  const year = Number(args.argument);
  const today = wallTime(context.now, person.zone).toPlainDate();
  if (!/^20\d\d$/.test(String(args.argument)) || year > today.year) throw new Refusal('reporting/rekaman:which-year');
  const months = await reportedBy(context.db, person.id, year);
  if (months.length === 0) throw new Refusal('reporting/rekaman:none', { year: String(year) });
  const what = { person: person.id, year, day: today.toString(), now: context.now };
  return { replies: [{ parts: [text('pdf')], document: { writer: 'reporting.record', args: what } }] };
};

/** `{ person, year, day, now }`. Read as it is written: a corrected month stands in it as it is then. */
export const recordWriter =
  ({ db, texts }: Pick<ReportingDeps, 'db' | 'texts'>): Writer =>
  async (args, language) => {
    const { person: id, year, day, now } = args as { person: number; year: number; day: string; now: number };
    const person = await loadPerson(db, id, now);
    const months = await reportedBy(db, id, year);
    const say = (...one: Parameters<typeof text>) =>
      printable(texts.render(language, text(...one)).replaceAll('*', ''));
    const name = printable(person?.name ?? '');
    const title = say('head', { name, year: String(year) });
    const bytes = await writePdf(title, [
      kop([say('paper-title'), `${name}, ${year}`]),
      { text: say('paper-about', { name, year: String(year) }), margin: [0, 16, 0, 10] },
      tableOf(months, { language, say }),
      ...sumsOf(months, { language, say }).map((line): Content => ({ text: line, margin: [0, 8, 0, 0] })),
      { text: say('thanks'), bold: true, margin: [0, 18, 0, 0] },
      { text: say('paper-source', { day: writeDate(day, 'long', language) }), fontSize: 8, margin: [0, 18, 0, 0] },
    ]);
    return { bytes, mime: 'application/pdf', name: `${say('paper-file', { name, year: String(year) })}.pdf` };
  };

interface Saying {
  language: string;
  say: (...one: Parameters<typeof text>) => string;
}

function tableOf(months: Reported[], { language, say }: Saying): Content {
  const heads = (['month', 'posyandu', 'weighed', 'timely', 'verified'] as const).map((id) => ({
    text: say(`col-${id}`),
    bold: true,
  }));
  const mark = (is: boolean) => say('mark', { is: is ? 'yes' : 'no' });
  const rows = months.map(({ period, posyandu, weighed, timely, verified }) => [
    monthName(period, language),
    printable(shortName(posyandu)),
    { text: writeNumber(weighed), alignment: 'right' as const },
    mark(timely),
    mark(verified),
  ]);
  return {
    table: { headerRows: 1, widths: ['auto', '*', 'auto', 'auto', 'auto'], body: [heads, ...rows] },
    layout: 'fine' satisfies TableLook,
  };
}

function sumsOf(months: Reported[], { language, say }: Saying): string[] {
  const timely = months.filter((one) => one.timely).length;
  const run = longestRun(months.map(({ period }) => period));
  const month = (period: string) => monthName(period, language, 'month');
  return [
    say('paper-sum', {
      months: months.length,
      timely,
      share: writePercent(timely, months.length, language),
      verified: months.filter((one) => one.verified).length,
    }),
    say('weighed', { count: writeNumber(months.reduce((sum, { weighed }) => sum + weighed, 0)) }),
    ...(run && run.months > 1 ? [say('run', { months: run.months, from: month(run.from), to: month(run.to) })] : []),
  ];
}

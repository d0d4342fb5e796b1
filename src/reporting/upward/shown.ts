/** A recap in a few lines, as one reader may see it. */
import { wallTime, type Zone } from '../../clock.ts';
import type { Reply, Text } from '../../conversation/run.ts';
import { areaValue } from '../../directory/areas/areas.ts';
import { covers } from '../../directory/people/rights.ts';
import { member } from '../../room.ts';
import { hideNames } from '../../texts/hiding/hide-names.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate, writeNumber, writeShare } from '../../texts/writing.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { figures as figuresLine, notShown, rate, rateText, type Skdn, skdn } from '../base/indicators.ts';
import { reporters, type Viewer, visible } from '../base/rights.ts';
import { type Held, heldFrom } from '../rollup/held-back.ts';
import { heldAlone } from '../rollup/held-figures.ts';
import { counts, type Figures, movedFigures, type Sent, sentValue } from './sent.ts';

const text = textOf('reporting/tanya_rekap');

/** Arguments of the texts that show a recap. */
export async function shownFigures(viewer: Viewer, area: string, period: string, figures: Figures) {
  const language = viewer.person?.language ?? 'id';
  const sums = skdn(figures);
  const held = await heldAsSent(viewer, area, period, sums);
  const share = (formula: string) => rateText(rate(formula, sums), language);
  const part = (name: 'reported' | 'timely' | 'verified', of: 'posyandu' | 'reported') =>
    writeShare(figures[name] ?? 0, figures[of] ?? 0, language);
  return {
    month: monthName(period, language),
    reported: part('reported', 'posyandu'),
    timely: part('timely', 'reported'),
    verified: part('verified', 'reported'),
    figures: figuresLine(sums, held),
    ks: share('K/S'),
    ds: share('D/S'),
    nd: share('N/D'),
    nnt: held.has('T') ? notShown : share('N/(N+T)'),
  };
}

/** What is held back now, and what had to be when it was sent: it may have grown since. */
async function heldAsSent(viewer: Viewer, area: string, period: string, sums: Skdn): Promise<Held> {
  const held = (await heldFrom(viewer, await visible(viewer, areaValue(area)), period))();
  if (await seesAll(viewer, area)) return held;
  return new Set([...held, ...heldAlone(sums, { wide: true })]);
}

const seesAll = ({ db, person }: Viewer, area: string) => covers(db, person, { area }, reporters);

/** `S 45 → 46, 2T …`: what has changed since a sending. What is held back of either tells no change. */
export async function shownMoves(
  { texts }: Texts,
  viewer: Viewer,
  { area, period, figures: before }: Pick<Sent, 'area' | 'period' | 'figures'>,
  now: Figures,
): Promise<string> {
  const moved = movedFigures(before, now);
  if (moved.length === 0) return '';
  const held = new Set<string>([
    ...(await heldAsSent(viewer, area, period, skdn(before))),
    ...(await heldAsSent(viewer, area, period, skdn(now))),
  ]);
  const label = (name: string) =>
    isCount(name) ? texts.render(viewer.person?.language ?? 'id', text(`count-${name}`)) : name === 'TT' ? '2T' : name;
  const shown = (value: number | undefined) => (value === undefined ? '–' : writeNumber(value));
  const of = (name: string) =>
    held.has(name) ? `${label(name)} ${notShown}` : `${label(name)} ${shown(before[name])} → ${shown(now[name])}`;
  return moved.map(of).join(', ');
}

type Texts = Pick<ReportingDeps, 'texts'>;
const isCount = (name: string): name is (typeof counts)[number] => (counts as readonly string[]).includes(name);

/** What the reports have become since a sending, where they have. */
export const movedText = (moved: string, id: 'moved' | 'moved-taken' = 'moved'): Text[] =>
  moved === '' ? [] : [text(id, { moved })];

/** A sending as the office above reads it, with the buttons to take it or to ask. `moved`: what has changed since. */
export async function toldReply(
  viewer: Viewer,
  sent: Pick<Sent, 'area' | 'areaName' | 'period' | 'version' | 'figures' | 'comment' | 'sentAt'> & {
    state?: Sent['state'];
  },
  by: string,
  moved = '',
): Promise<Reply> {
  const shown = await shownFigures(viewer, sent.area, sent.period, sent.figures);
  const at = shownMoment(sent.sentAt, member(viewer));
  const again = sent.version > 1 ? 'yes' : 'no';
  const comment = sent.comment === null ? [] : [text('told-comment', { comment: hideNames(sent.comment) })];
  return {
    parts: [
      text('told', { ...shown, place: sent.areaName, by, at, again }),
      ...movedText(moved, sent.state === 'acknowledged' ? 'moved-taken' : 'moved'),
      ...comment,
    ],
    choices:
      sent.state === 'acknowledged'
        ? []
        : [
            { data: `!reporting.recap_ack.${sentValue(sent)}`, label: text('ack') },
            { data: `!reporting.recap_ask.${sentValue(sent)}`, label: text('ask') },
          ],
  };
}

/** A moment on the reader's own clock. */
export function shownMoment(at: Date, { zone, language }: { zone: Zone; language: string }): string {
  const wall = wallTime(at.getTime(), zone);
  const hour = `${String(wall.hour).padStart(2, '0')}.${String(wall.minute).padStart(2, '0')}`;
  return `${writeDate(wall.toPlainDate().toString(), 'medium', language)}, ${hour} ${zone}`;
}

/** The table `reporting.upward`: what became of the recaps of the areas below. */
import { z } from 'zod';
import { areaOfValue } from '../../directory/areas/areas.ts';
import type { Cell, Column } from '../../page.ts';
import { Refusal, type TableOffer } from '../../room.ts';
import { hideNames } from '../../texts/hiding/hide-names.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { monthsBefore } from '../base/months.ts';
import { areasThatTake, senders } from './offices.ts';
import { areasBelow, newestSent } from './sent.ts';

const text = textOf('reporting/upward');

/** `of`: an area to which recaps come for her (`64-74`); without one, her first. `month`: without one, the last one. */
const takes = z.object({
  of: z.string().max(20).optional(),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
});

const columns: Column[] = [
  { name: 'area', label: text('area'), kind: 'text' },
  { name: 'state', label: text('state'), kind: 'text' },
  { name: 'version', label: text('version'), kind: 'count' },
  { name: 'sent_at', label: text('sent-at'), kind: 'time' },
  { name: 'comment', label: text('comment'), kind: 'text' },
  { name: 'answered_at', label: text('answered-at'), kind: 'time' },
];

export const upwardTable: TableOffer = {
  roles: senders,
  takes,
  async read({ now, db, person, query }) {
    const { of, month } = takes.parse(query);
    const own = areasThatTake(person);
    const area = of === undefined ? own[0] : areaOfValue(of);
    if (area === undefined || !own.includes(area)) throw new Refusal('reporting/rekap_masuk:not-yours');
    const period = month ?? monthsBefore(now, person.zone, 1)[0]!;
    const below = await areasBelow(db, area, period);
    const codes = below.map(({ code }) => code);
    const sent = new Map((await newestSent(db, codes, period)).map((one) => [one.area, one]));
    const rows = below.map(({ code, name }): Cell[] => {
      const one = sent.get(code);
      if (!one) return [name, { text: text('state-none') }, null, null, null, null];
      const comment = one.comment === null ? null : hideNames(one.comment);
      const answered = one.answeredAt?.getTime() ?? null;
      return [name, { text: text(`state-${one.state}`) }, one.version, one.sentAt.getTime(), comment, answered];
    });
    return {
      title: text('title', { month: monthName(period, person.language) }),
      asOf: now,
      source: text('source'),
      columns,
      rows,
    };
  },
};

/** Action items by agency and age, as counts and as stacked bars for a small screen. The chat, the picture and the files show the same
 *  figures. */

import type { TopLevelSpec } from 'vega-lite';
import { paintChart } from '../../../papers/pictures.ts';
import type { Painter } from '../../../room.ts';
import { type Action, daysLate, isOpen } from '../../base/action-items.ts';
import type { MeetingsDeps } from '../../base/deps.ts';

/** Days behind the deadline at which a band ends. */
const bands = [7, 30, Number.POSITIVE_INFINITY] as const;
export const ages = ['selesai', 'berjalan', 'telat1', 'telat2', 'telat3'] as const;
export type Age = (typeof ages)[number];

export type Counts = Record<Age, number> & { agency: string; all: number; late: number };

/** Done, in progress, or late by up to a week, up to a month, or longer. */
function ageOf(action: Action, now: number): Age {
  if (!isOpen(action)) return 'selesai';
  const days = daysLate(action, now);
  if (days <= 0) return 'berjalan';
  return (['telat1', 'telat2', 'telat3'] as const)[bands.findIndex((end) => days <= end)]!;
}

/** The agency with most late items comes first. Cancelled items count nowhere. An owner without an agency, such as a camat, counts by name;
 *  `''` means nobody. */
export function countByAgency(actions: Action[], now: number): Counts[] {
  const counted = actions.filter(({ status }) => status !== 'cancelled');
  const byAgency = Map.groupBy(counted, (action) => agencyOf(action).toLowerCase());
  return [...byAgency.values()]
    .map((group) => count(agencyOf(group[0]!), group, now))
    .sort((a, b) => b.late - a.late || b.all - a.all || a.agency.localeCompare(b.agency, 'id'));
}

const agencyOf = ({ agency, ownerName }: Action) => agency?.trim() || ownerName?.trim() || '';

export function count(agency: string, actions: Action[], now: number): Counts {
  const of = (state: Age) => actions.filter((action) => ageOf(action, now) === state).length;
  const [selesai, berjalan, telat1, telat2, telat3] = ages.map(of) as [number, number, number, number, number];
  const late = telat1 + telat2 + telat3;
  return { agency, selesai, berjalan, telat1, telat2, telat3, late, all: actions.length };
}

/** From dark to light and back, so that people who see no colours can tell them apart. */
export const colors = ['#0f766e', '#93c5d8', '#fbbf24', '#d9590b', '#7a0f2e'];
const most = 12;
const lineLength = 20;

/** args: `title`, `agencies` as countByAgency gives them. */
export const actionsChart =
  ({ texts }: Pick<MeetingsDeps, 'texts'>): Painter =>
  async (args, language) => {
    const { title, agencies } = args as unknown as { title: string; agencies: Counts[] };
    const names = ages.map((state) => texts.render(language, { key: 'meetings/actions:state', args: { state } }));
    const rows = agencies
      .slice(0, most)
      .flatMap((one) =>
        ages.flatMap((state, at) =>
          one[state] === 0
            ? []
            : [{ agency: onTwoLines(one.agency || '–'), state: names[at]!, order: at, count: one[state] }],
        ),
      );
    return paintChart(spec(title, rows, names));
  };

/** Breaks a name between words into two lines at most. */
function onTwoLines(name: string): string {
  if (name.length <= lineLength) return name;
  const at = name.lastIndexOf(' ', lineLength);
  const first = name.slice(0, at > 0 ? at : lineLength);
  const rest = name.slice(first.length).trim();
  return `${first}\n${rest.length > lineLength ? `${rest.slice(0, lineLength - 1)}…` : rest}`;
}

interface Bar {
  agency: string;
  state: string;
  order: number;
  count: number;
}

function spec(title: string, values: Bar[], names: string[]): TopLevelSpec {
  const y = {
    field: 'agency',
    type: 'nominal',
    sort: null,
    title: null,
    axis: { labelFontSize: 17, labelLimit: 0, labelExpr: "split(datum.label, '\\n')", ticks: false, domain: false },
  } as const;
  const x = { field: 'count', type: 'quantitative', stack: 'zero', axis: null } as const;
  const color = {
    field: 'state',
    type: 'nominal',
    scale: { domain: names, range: colors },
    legend: { title: null, orient: 'bottom', columns: 2, labelFontSize: 17, labelLimit: 0, symbolSize: 240 },
  } as const;
  const order = { field: 'order', type: 'quantitative' } as const;
  const ink = { condition: { test: 'datum.order == 1 || datum.order == 2', value: '#222' }, value: 'white' } as const;
  const text = { field: 'count', type: 'quantitative' } as const;
  return {
    width: 420,
    height: { step: 52 },
    title: { text: title, fontSize: 20, anchor: 'start', offset: 14, frame: 'bounds' },
    data: { values },
    encoding: { x, y, order },
    layer: [
      { mark: { type: 'bar', cornerRadius: 3, height: 32 }, encoding: { color } },
      {
        mark: { type: 'text', fontSize: 18, fontWeight: 'bold' },
        encoding: { x: { ...x, bandPosition: 0.5 }, text, color: ink, detail: { field: 'state', type: 'nominal' } },
      },
    ],
  };
}

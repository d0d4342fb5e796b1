/** Painter: action items by agency as stacked bars, for a small screen. */
import type { TopLevelSpec } from 'vega-lite';
import { paintChart } from '../../../papers/chart.ts';
import type { Painter } from '../../../room.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { type Counts, states } from './count.ts';

/** Told apart also by who sees no colours: from dark to light and back. */
const colors = ['#0f766e', '#93c5d8', '#fbbf24', '#ea7317', '#9f1239'];
const most = 12;
const lineLength = 20;

/** args: `title`, `agencies` as countByAgency gives them. */
export const actionsChart =
  ({ texts }: Pick<MeetingsDeps, 'texts'>): Painter =>
  async (args, language) => {
    const { title, agencies } = args as unknown as { title: string; agencies: Counts[] };
    const names = states.map((state) => texts.render(language, { key: 'meetings/actions:state', args: { state } }));
    const rows = agencies
      .slice(0, most)
      .flatMap((one) =>
        states.flatMap((state, at) =>
          one[state] === 0
            ? []
            : [{ agency: short(one.agency || '–'), state: names[at]!, order: at, count: one[state] }],
        ),
      );
    return paintChart(spec(title, rows, names));
  };

/** On two lines at most, broken between words. */
function short(name: string): string {
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

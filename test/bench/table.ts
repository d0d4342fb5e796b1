/** Shows the medians of all rounds as a table, with ratios to the bare echo. */
import type { Measures } from './measure.ts';

const names: Record<string, string> = {
  kabar: 'this program',
  machine: 'grammY, by hand',
  conversations: 'grammY conversations',
  echo: 'bare echo',
};

type Row = [title: string, tell: (measures: Measures, echo: Measures | undefined) => string];

const rows: Row[] = [
  ['messages/s', ({ messages }, echo) => withRatio(messages, echo?.messages)],
  ['CPU µs/message', ({ cpu }, echo) => withRatio(cpu, echo?.cpu)],
  ['p50 ms', ({ p50 }) => p50.toFixed(1)],
  ['p99 ms', ({ p99 }) => p99.toFixed(1)],
  ['Redis commands/message', ({ redis }) => redis.toFixed(2)],
  ['CPU µs at question 1-14, 15-28, 46-59', ({ cpuAt }) => cpuAt.map((cpu) => cpu.toFixed(0)).join(', ')],
  ['session bytes at question 1, 15, 60', ({ bytesAt }) => bytesAt.map((bytes) => bytes.toFixed(0)).join(', ')],
];

export function table(found: Map<string, Measures[]>): string {
  const medians = new Map([...found].map(([bot, all]) => [bot, median(all)]));
  const echo = medians.get('echo');
  const bots = [...medians.keys()];
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['', ...bots.map((bot) => names[bot]!)]),
    line(['---', ...bots.map(() => '---')]),
    ...rows.map(([title, tell]) => line([title, ...bots.map((bot) => tell(medians.get(bot)!, echo))])),
  ].join('\n');
}

const withRatio = (value: number, echo: number | undefined) =>
  echo === undefined ? value.toFixed(0) : `${value.toFixed(0)} (${(value / echo).toFixed(2)})`;

function median(all: Measures[]): Measures {
  const middle = (pick: (one: Measures) => number) => {
    const sorted = all.map(pick).sort((a, b) => a - b);
    return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.floor(sorted.length / 2)]!) / 2;
  };
  const triple = (pick: (one: Measures) => [number, number, number]): [number, number, number] => [
    middle((one) => pick(one)[0]),
    middle((one) => pick(one)[1]),
    middle((one) => pick(one)[2]),
  ];
  return {
    messages: middle((one) => one.messages),
    cpu: middle((one) => one.cpu),
    p50: middle((one) => one.p50),
    p99: middle((one) => one.p99),
    redis: middle((one) => one.redis),
    cpuAt: triple((one) => one.cpuAt),
    bytesAt: triple((one) => one.bytesAt),
  };
}

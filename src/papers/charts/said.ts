/** What a chart shows, as the lines that stand beside it: the same words, in the same order. */
import type { Bars } from './bars.ts';
import type { Months } from './months.ts';

export const saidBars = ({ title, about, bars, below = [] }: Bars): string[] => [
  `*${title}*`,
  ...about,
  ...bars.map(({ name, figures }) => `${name}: ${figures}`),
  ...below,
];

export const saidMonths = ({ title, about, months, below = [] }: Months): string[] => [
  `*${title}*`,
  ...about,
  ...months.map(({ name, said }) => `${name}: ${said}`),
  ...below,
];

/** How the pictures of the children look: 720 pixels across, of which an old phone shows half, so nothing is written smaller than 22. */
import type { Sex } from '../base/child.ts';

export interface ChartWords {
  title: string[];
  about: string[];
  /** Under the chart. */
  below: string;
}

/** The printed card is blue for boys and pink for girls. */
export const paper: Record<Sex, string> = { L: '#d3e6f8', P: '#fadbe8' };
export const lineColours = { red: '#d31212', orange: '#f07800' };
export type LineName = keyof typeof lineColours;
export const ink = '#10243e';
/** With the edges 720. */
export const width = 604;
export const edge = { left: 92, right: 24, bottom: 124 };

const lineHeights = { title: 37, about: 31 };

/** Room above the chart for its head. */
export const topOf = ({ title, about }: ChartWords): number =>
  title.length + about.length === 0 ? 24 : 52 + title.length * lineHeights.title + about.length * lineHeights.about;

export const head = ({ title, about }: ChartWords) =>
  ({
    text: title,
    subtitle: about,
    fontSize: 31,
    subtitleFontSize: 24,
    subtitlePadding: 8,
    lineHeight: lineHeights.title,
    subtitleLineHeight: lineHeights.about,
    color: ink,
    subtitleColor: ink,
    anchor: 'start',
    frame: 'bounds',
    offset: 14,
  }) as const;

export const axisLook = {
  labelFontSize: 23,
  labelColor: ink,
  titleFontSize: 23,
  titleFontWeight: 'normal',
  titleColor: ink,
  ticks: false,
} as const;

/** The line under a chart of this height. */
export const under = ({ below }: ChartWords, height: number) => ({
  data: { values: [{}] },
  mark: { type: 'text', align: 'left', fontSize: 23, text: below, color: ink } as const,
  encoding: { x: { value: 24 - edge.left }, y: { value: height + 96 } },
});

import { setImmediate } from 'node:timers/promises';
import type { TopLevelSpec } from 'vega-lite';
import { expect, test } from 'vitest';
import { paintChart, paintLight, rasterise } from '../../src/papers/pictures.ts';

const dot: TopLevelSpec = {
  data: { values: [{ x: 1 }] },
  mark: 'point',
  encoding: { x: { field: 'x', type: 'quantitative' } },
};

test('others are answered while pictures are painted', async () => {
  let painting = 4;
  for (let n = painting; n > 0; n--) void paintChart(dot).finally(() => painting--);
  let turns = 0;
  for (; painting > 0; turns++) await setImmediate();
  expect(turns).toBeGreaterThan(50);
});

test('of pictures asked at once everybody gets his own, and one that cannot be painted fails alone', async () => {
  const square = (width: number) => rasterise(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="1"/>`);
  const wrong = { ...dot, mark: 'no such mark' } as unknown as TopLevelSpec;
  const painted = await Promise.allSettled([square(11), paintLight(wrong), square(12), paintLight(dot), square(13)]);
  expect(painted.map(({ status }) => status === 'fulfilled')).toEqual([true, false, true, true, true]);
  const widths = painted.map((one) => one.status === 'fulfilled' && Buffer.from(one.value.bytes).readUInt32BE(16));
  expect([0, 2, 4].map((at) => widths[at])).toEqual([11, 12, 13]);
});

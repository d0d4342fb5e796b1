/** What a posyandu is about to lose, and what would keep it, in words. */
import type { Text } from '../../conversation/run.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeNumber } from '../../texts/writing.ts';
import type { Risk } from './standing.ts';

const text = textOf('reporting/tindak_lanjut');

/** Several rules may ask the same of a posyandu: it is told once, with all of their names. */
export const riskTexts = (risks: readonly Risk[]): Text[] =>
  [...Map.groupBy(risks, ({ row, is, least }) => `${row.row} ${is} ${least}`).values()].map((same) =>
    riskText(
      same[0]!,
      same.map(({ rules }) => rules.source),
    ),
  );

const riskText = ({ row, least, is, level }: Risk, sources: string[]): Text =>
  text('risk', {
    row: row.row,
    is,
    level,
    least,
    value: writeNumber(Math.round(row.value * 10) / 10),
    numerator: row.numerator,
    denominator: row.denominator,
    missed: row.denominator - row.numerator,
    left: row.atMost - row.value,
    source: sources.join('; '),
  });

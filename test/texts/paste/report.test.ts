import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { reportFields, reportReader } from './report-fields.ts';

interface Sample {
  in: string;
  out: Record<string, unknown>;
  doubt?: string[];
  told?: string[];
  several?: string;
  private?: string[];
}

const { samples } = parse(readFileSync(join(import.meta.dirname, 'reports.yaml'), 'utf8')) as { samples: Sample[] };

describe('a pasted report', () => {
  test.each(samples.map((sample) => [sample.in, sample] as const))('%s', (_in, sample) => {
    const pasted = reportReader.paste(sample.in, reportFields, '2026-11-20')!;
    expect(pasted.values).toEqual(sample.out);
    expect(Object.keys(pasted.doubtful).sort()).toEqual([...(sample.doubt ?? [])].sort());
    const told = [...pasted.rest, ...(pasted.elsewhere ?? [])];
    for (const piece of sample.told ?? []) expect(told.join(' / ')).toContain(piece);
    if (!sample.told) expect(told).toEqual([]);
    expect(pasted.several?.written).toBe(sample.several);
    expect(pasted.private).toEqual(sample.private ?? []);
  });
});

test('a text is as long as it is when every sign is written out: one sign may be eighteen letters', () => {
  expect(reportReader.paste(`S 44 K 44 ${'ﷺ'.repeat(1000)}`, reportFields, '2026-11-20')).toBeUndefined();
});

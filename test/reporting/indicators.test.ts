import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percent, rate, rateNames, skdn } from '../../src/reporting/base/indicators.ts';

const count = fc.integer({ min: 0, max: 5000 });
/** Any month that adds up as the form wants it. */
const anyMonth = fc
  .record({ N: count, T: count, O: count, B: count, outside: count, K: count, TT: count })
  .map(({ N, T, O, B, outside, K, TT }) => {
    const D = N + T + O + B;
    return { N, T, O, B, D, S: K + outside, K, BGM: Math.min(TT, D), TT: Math.min(TT, T) };
  });

describe('rates', () => {
  it('of a month worked out by hand', () => {
    const figures = { S: 45, K: 44, D: 40, N: 30, T: 6, O: 3, B: 1, BGM: 2, TT: 1 };
    const shown = Object.fromEntries(rateNames.map((name) => [name, percent(rate(name, figures), 'id')]));
    expect(shown).toEqual({
      'K/S': '97,8 %',
      'D/S': '88,9 %',
      'N/(N+T)': '83,3 %',
      'N/D': '75 %',
      'D/K': '90,9 %',
      'N/S': '66,7 %',
      'BGM/D': '5 %',
      '(K-D)/K': '9,1 %',
    });
  });

  it('a zero denominator and a figure that was not reported give a dash', () => {
    expect(percent(rate('D/S', { S: 0, D: 0 }), 'id')).toBe('–');
    expect(percent(rate('N/(N+T)', { N: 0, T: 0 }), 'id')).toBe('–');
    expect(percent(rate('BGM/D', { D: 40 }), 'id')).toBe('–');
  });

  it('keep numerator and denominator, and the percentage is their quotient', () => {
    fc.assert(
      fc.property(anyMonth, fc.constantFrom(...rateNames), (figures, name) => {
        const one = rate(name, figures);
        if (one.denominator === 0) expect(one.percent).toBeUndefined();
        else expect(one.percent).toBe((one.numerator / one.denominator) * 100);
      }),
    );
  });

  it('N/(N+T) is N/(D-O-B), and never below the old N/D', () => {
    fc.assert(
      fc.property(anyMonth, (figures) => {
        const preferred = rate('N/(N+T)', figures);
        expect(preferred.denominator).toBe(figures.D - figures.O - figures.B);
        if (preferred.percent !== undefined) {
          expect(preferred.percent).toBeGreaterThanOrEqual(rate('N/D', figures).percent!);
        }
      }),
    );
  });
});

it('only reported figures are taken from the answers', () => {
  expect(skdn({ S: 45, K: null, N: '3', bumil: 4 })).toEqual({ S: 45 });
});

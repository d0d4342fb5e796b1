/** When an owner is reminded of an action item. Pure. */
import { describe, expect, test } from 'vitest';
import { actionDues, actionReminders, actionRemindersSchema } from '../../src/meetings/after/actions/rtl-reminders.ts';

const dues = (deadline: string, asked: string, zone: 'WIB' | 'WITA' | 'WIT' = 'WITA') =>
  actionDues({ deadline, asked_at: new Date(asked) }, zone, actionReminders().owner).map(
    ({ name, dueAt }) => `${name} ${new Date(dueAt).toISOString()}`,
  );

describe('the reminders of an action item', () => {
  test('ask twice, then go before and after the deadline, and each week up to a bound', () => {
    const all = dues('2026-12-10', '2026-11-05T09:00:00+08:00');
    expect(all.slice(0, 6)).toEqual([
      't2 2026-11-07T00:00:00.000Z',
      't5 2026-11-10T00:00:00.000Z',
      'h7 2026-12-03T00:00:00.000Z',
      'h1 2026-12-09T00:00:00.000Z',
      'l1 2026-12-11T00:00:00.000Z',
      'l7 2026-12-17T00:00:00.000Z',
    ]);
    expect(all.slice(6)).toHaveLength(7);
    expect(all.at(-1)).toBe('l7x8 2027-02-04T00:00:00.000Z');
  });

  test('go at eight where the reader lives', () => {
    const at = (zone: 'WIB' | 'WIT') => dues('2026-12-10', '2026-11-05T09:00:00+08:00', zone)[2];
    expect(at('WIB')).toBe('h7 2026-12-03T01:00:00.000Z');
    expect(at('WIT')).toBe('h7 2026-12-02T23:00:00.000Z');
  });

  test('never come twice on one day: a deadline goes before a repeated question', () => {
    const all = dues('2026-11-08', '2026-11-05T09:00:00+08:00');
    expect(all.slice(0, 3)).toEqual([
      'h7 2026-11-01T00:00:00.000Z',
      'h1 2026-11-07T00:00:00.000Z',
      'l1 2026-11-09T00:00:00.000Z',
    ]);
    expect(new Set(all.map((one) => one.split(' ')[1])).size).toBe(all.length);
  });

  test('count days of the calendar over the end of February', () => {
    expect(dues('2028-03-01', '2028-01-01T00:00:00Z')).toContain('h1 2028-02-29T00:00:00.000Z');
  });

  test('expire when the next one goes, or after a week', () => {
    const all = actionDues(
      { deadline: '2026-12-10', asked_at: new Date('2026-11-05T01:00:00Z') },
      'WITA',
      actionReminders().owner,
    );
    for (const [at, { dueAt, expiresAt }] of all.entries()) {
      expect(expiresAt).toBeGreaterThan(dueAt);
      expect(expiresAt).toBeLessThanOrEqual(Math.min(all[at + 1]?.dueAt ?? Infinity, dueAt + 7 * 24 * 3600 * 1000));
    }
  });

  const leaders = { weekday: 1, at: '08:00' };
  test.each([
    [
      'a name twice',
      {
        owner: [
          { name: 'a', before: 'P1D', at: '08:00' },
          { name: 'a', after: 'P1D', at: '08:00' },
        ],
        leaders,
      },
    ],
    ['two sides of the deadline', { owner: [{ name: 'a', before: 'P1D', after: 'P1D', at: '08:00' }], leaders }],
    ['no day at all', { owner: [{ name: 'a', at: '08:00' }], leaders }],
    ['steps without a bound', { owner: [{ name: 'a', after: 'P7D', again: 'P7D', at: '08:00' }], leaders }],
    ['an hour that does not exist', { owner: [{ name: 'a', after: 'P7D', at: '24:00' }], leaders }],
    ['an eighth day of the week', { owner: [], leaders: { weekday: 8, at: '08:00' } }],
  ])('rtl-reminders.yaml is refused with %s', (_, data) => {
    expect(actionRemindersSchema.safeParse(data).success).toBe(false);
  });
});

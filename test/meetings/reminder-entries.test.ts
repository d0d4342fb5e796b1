/** When a reminder goes: by the reader's own calendar and clock, and never in the night. */
import { describe, expect, test } from 'vitest';
import type { PersonClock } from '../../src/directory/people/person-clocks.ts';
import { duesOf, reminders, remindersSchema } from '../../src/meetings/planning/reminders/entries.ts';

const night = { from: '21:00', to: '06:00' };
const clock = (zone: PersonClock['zone'], quiet = night): PersonClock => ({ zone, quiet });
const dues = (start: string, reader: PersonClock) =>
  Object.fromEntries(
    duesOf(Date.parse(start), reader, reminders()).map(({ name, dueAt, expiresAt }) => [
      name,
      [new Date(dueAt).toISOString(), new Date(expiresAt).toISOString()],
    ]),
  );
const due = (start: string, reader: PersonClock, name: string) => dues(start, reader)[name]?.[0];

describe('the day of a reminder', () => {
  test('is counted on the calendar over the leap day: 3 days before 2 March 2028 is 28 February', () => {
    expect(due('2028-03-02T09:00:00+07:00', clock('WIB'), 'h3')).toBe('2028-02-28T01:00:00.000Z');
    expect(due('2028-03-07T09:00:00+07:00', clock('WIB'), 'h7')).toBe('2028-02-29T01:00:00.000Z');
    expect(due('2027-03-02T09:00:00+07:00', clock('WIB'), 'h3')).toBe('2027-02-27T01:00:00.000Z');
  });

  test('crosses the end of a month and of a year', () => {
    expect(due('2029-01-01T09:00:00+09:00', clock('WIT'), 'h1')).toBe('2028-12-30T23:00:00.000Z');
    expect(due('2028-05-01T09:00:00+08:00', clock('WITA'), 'h1')).toBe('2028-04-30T00:00:00.000Z');
  });

  test('is the day before as the reader sees it: at 00.30 WIT it is still the evening before in Jakarta', () => {
    const start = '2028-06-10T00:30:00+09:00';
    expect(due(start, clock('WIT'), 'h1')).toBe('2028-06-08T23:00:00.000Z');
    expect(due(start, clock('WIB'), 'h1')).toBe('2028-06-08T01:00:00.000Z');
  });

  test('goes at 08.00 where each reader lives', () => {
    const start = '2028-06-10T10:00:00+08:00';
    const hours = (['WIB', 'WITA', 'WIT'] as const).map((zone) => due(start, clock(zone), 'h3'));
    expect(hours).toEqual(['2028-06-07T01:00:00.000Z', '2028-06-07T00:00:00.000Z', '2028-06-06T23:00:00.000Z']);
  });
});

describe('quiet hours', () => {
  test('two hours before a meeting at six in the morning is the evening before, when they begin', () => {
    expect(due('2028-06-10T06:00:00+07:00', clock('WIB'), 'j2')).toBe('2028-06-09T14:00:00.000Z');
  });

  test('the outbox waits for their end where that is early enough', () => {
    expect(due('2028-06-10T07:30:00+07:00', clock('WIB'), 'j2')).toBe('2028-06-09T22:30:00.000Z');
  });

  test('that do not span midnight are quiet hours too', () => {
    const noon = { from: '11:00', to: '13:00' };
    expect(due('2028-06-10T13:00:00+07:00', clock('WIB', noon), 'j2')).toBe('2028-06-10T04:00:00.000Z');
    expect(due('2028-06-10T13:30:00+07:00', clock('WIB', noon), 'j2')).toBe('2028-06-10T04:30:00.000Z');
  });
});

test('a reminder expires when the next one is due, the last one when the meeting begins', () => {
  expect(dues('2028-06-10T10:00:00+07:00', clock('WIB'))).toEqual({
    h7: ['2028-06-03T01:00:00.000Z', '2028-06-07T01:00:00.000Z'],
    h3: ['2028-06-07T01:00:00.000Z', '2028-06-09T01:00:00.000Z'],
    h1: ['2028-06-09T01:00:00.000Z', '2028-06-10T01:00:00.000Z'],
    j2: ['2028-06-10T01:00:00.000Z', '2028-06-10T03:00:00.000Z'],
  });
});

test.each([
  [
    'a name twice',
    [
      { name: 'a', before: 'P1D' },
      { name: 'a', before: 'P2D' },
    ],
  ],
  ['a duration that is none', [{ name: 'a', before: '2 jam' }]],
  ['something after the start', [{ name: 'a', before: '-PT2H' }]],
  ['an hour that no clock shows', [{ name: 'a', before: 'P1D', at: '24:00' }]],
  ['a word that is not known', [{ name: 'a', before: 'P1D', hour: 8 }]],
])('reminders.yaml is refused with %s', (_, entries) => {
  expect(remindersSchema.safeParse(entries).success).toBe(false);
});

/** What a person who runs a meeting is shown: never more than six choices at once, the day's first on the day, and nothing out of reach. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayMs, hourMs } from '../../src/clock.ts';
import { openTestRecords } from '../support/records.ts';
import { start } from './day.ts';
import { openInvited, type Town } from './planning.ts';

const records = await openTestRecords();
const { db } = records;
let town: Town;
let secretary: number;

beforeAll(async () => {
  ({ town, secretary } = await openInvited(db));
});
afterAll(() => records.close());

const before = start - 7 * dayMs;
const later = start + 25 * hourMs;

/** All pages, one after the other, as taps on `Lainnya` bring them. */
async function pages(at: number): Promise<string[][]> {
  const found: string[][] = [];
  let { buttons } = await town.does(secretary, 'show', '1', at);
  for (;;) {
    found.push(buttons);
    const more = buttons.find((data) => data.startsWith('!meetings.more.'));
    if (!more) return found;
    ({ buttons } = await town.does(secretary, 'more', more.slice('!meetings.more.'.length), at));
  }
}

const names = (buttons: string[]) => buttons.map((data) => data.replace(/^!(start\.)?meetings[./]/, '').split('.')[0]);
const reached = async (at: number) =>
  new Set(names((await pages(at)).flat()).filter((name) => name !== 'more' && name !== 'show'));

test.each([
  ['a week before', before],
  ['an hour before', start - hourMs],
  ['an hour after it began', start + hourMs],
  ['the day after', later],
])('%s: six at most, and a way back from every further page', async (_, at) => {
  const [first = [], ...further] = await pages(at);
  expect(Math.max(first.length, ...further.map(({ length }) => length))).toBeLessThanOrEqual(6);
  for (const page of further) expect(page.at(-1)).toBe('!meetings.show.1');
});

test('her own missing answer comes first, then what the stage is about', async () => {
  expect(names((await pages(before))[0]!)[0]).toBe('own_answer');
  await town.does(secretary, 'come', String((await ownRow()).id), before);
  expect(names((await pages(before))[0]!).slice(0, 2)).toEqual(['attendance', 'briefing']);
  expect(names((await pages(start - hourMs))[0]!).slice(0, 3)).toEqual(['day', 'minutes', 'rtl_list']);
  expect(names((await pages(later))[0]!).slice(0, 3)).toEqual(['minutes', 'rtl_list', 'day']);
});

test('the pages together offer everything that is allowed, and nothing that would be refused', async () => {
  const always = ['attendance', 'letter', 'paper', 'appoint'];
  const toCome = ['briefing', 'ubah', 'batal', 'own_answer', 'calendar'];
  const held = ['day', 'minutes', 'rtl_list'];
  expect(await reached(before)).toEqual(new Set([...always, ...toCome]));
  expect(await reached(start - hourMs)).toEqual(new Set([...always, ...toCome, ...held]));
  expect(await reached(start + hourMs)).toEqual(new Set([...always, ...held]));
  expect(await reached(later)).toEqual(new Set([...always, ...held]));
});

test('only a person who runs the meeting gets a further page', async () => {
  const lurah = await town.who('Lurah Satimpo');
  expect((await town.does(lurah, 'more', '1_5', before)).said).toBe('refused: meetings/refusals:not-yours');
  expect((await town.does(secretary, 'more', '1_-9', before)).buttons.at(-1)).toBe('!meetings.show.1');
});

const ownRow = () => db.selectFrom('invitee').select('id').where('person', '=', secretary).executeTakeFirstOrThrow();

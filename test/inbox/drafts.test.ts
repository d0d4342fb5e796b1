/** Drafts: which chat fills in which report, on both databases. */
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dayMs } from '../../src/clock.ts';
import type { Run } from '../../src/conversation/run.ts';
import { type DraftKey, type Drafts, openDrafts } from '../../src/inbox/drafts.ts';
import { nudgeDrafts, nudgeWanted } from '../../src/inbox/nudge.ts';
import { clearRecords, openTestRecords, quietLog, testRing } from '../support/records.ts';
import { noon } from './inbox-alone.ts';

const october: DraftKey = { flow: 'reporting/lapor', key: '7/2026-10', practice: false };
const ibu = { person: 1, chat: 'chat of ibu' };
const dua = { person: 2, chat: 'chat of dua' };
const facts = { places: [{ value: '7', label: 'Melati 12' }], months: [{ value: '2026-10', label: 'Oktober 2026' }] };
const run = (answers: Run['answers'], more: Partial<Run> = {}): Run => ({
  id: 'abcdef',
  flow: october.flow,
  hash: 'h',
  mode: 'ask',
  at: 'S',
  facts,
  answers: { posyandu: '7', period: '2026-10', ...answers },
  ...more,
});

const databases = { pglite: await openTestRecords('pglite'), postgres: await openTestRecords('postgres') };
const present = Object.entries(databases).flatMap(([name, records]) => (records ? [{ name, records }] : []));

describe.each(present)('drafts on $name', ({ records }) => {
  const { db } = records;
  let now = noon;
  let drafts: Drafts;
  beforeEach(async () => {
    await clearRecords(records);
    for (const name of ['Ibu', 'Dua']) await db.insertInto('person').values({ name, language: 'id' }).execute();
    now = noon;
    drafts = openDrafts(db, { now: () => now }, quietLog, testRing);
  });
  afterEach(() => drafts.close());
  afterAll(() => records.close());

  test('the first one has it; she finds it again, the other is told whose it is', async () => {
    expect(await drafts.claim(db, october, ibu, run({}))).toEqual({ state: 'new' });
    drafts.touch(october, ibu, run({ S: 44, K: null }));
    await drafts.flush();
    expect(await drafts.claim(db, october, ibu, run({}))).toMatchObject({ state: 'mine', answers: { S: 44 } });
    expect(await drafts.claim(db, october, dua, run({}))).toMatchObject({ state: 'theirs', owner: 'Ibu', answered: 1 });
  });

  test('practice is another draft', async () => {
    await drafts.claim(db, october, ibu, run({}));
    expect(await drafts.claim(db, { ...october, practice: true }, dua, run({}))).toEqual({ state: 'new' });
  });

  test('two at the same moment: one has it', async () => {
    const claims = await Promise.all([ibu, dua].map((owner) => drafts.claim(db, october, owner, run({}))));
    expect(claims.map(({ state }) => state).sort()).toEqual(['new', 'theirs']);
  });

  test('a person who takes it over gets the newest answers; the first one writes and drops nothing any more', async () => {
    await drafts.claim(db, october, ibu, run({}));
    drafts.touch(october, ibu, run({ S: 44 }));
    expect(await drafts.take(db, october, dua)).toMatchObject({ from: 1, chat: ibu.chat, run: run({ S: 44 }) });
    drafts.touch(october, ibu, run({ S: 99 }));
    await drafts.flush();
    await drafts.drop(db, october, ibu);
    expect(await drafts.claim(db, october, dua, run({}))).toMatchObject({ state: 'mine', answers: { S: 44 } });
  });

  test('a lost session finds the draft of its chat that was touched last', async () => {
    const september = { ...october, key: '7/2026-09' };
    await drafts.claim(db, september, ibu, run({}));
    now += 1000;
    await drafts.claim(db, october, ibu, run({}));
    now += 1000;
    drafts.touch(september, ibu, run({ S: 12 }));
    expect(await drafts.lost(ibu.chat)).toEqual({ draft: september, owner: ibu.person, run: run({ S: 12 }) });
    expect(await drafts.lost('another chat')).toBeUndefined();
  });

  test('what waits is written when the program closes', async () => {
    await drafts.claim(db, october, ibu, run({}));
    drafts.touch(october, ibu, run({ S: 44 }));
    await drafts.close();
    const row = await db.selectFrom('draft').select('run').executeTakeFirstOrThrow();
    expect(JSON.parse(row.run)).toEqual(run({ S: 44 }));
  });

  describe('a draft that nobody touched for a day', () => {
    const nudges = () => db.selectFrom('outbox').selectAll().execute();

    test('is recalled once, by its name, and again only after it was touched again', async () => {
      await drafts.claim(db, october, ibu, run({ S: 44 }));
      expect(await nudgeDrafts(db, now + dayMs - 1000)).toBe(0);
      expect(await nudgeDrafts(db, now + dayMs + 1000)).toBe(1);
      expect(await nudgeDrafts(db, now + 2 * dayMs)).toBe(0);
      const [only] = await nudges();
      expect(only).toMatchObject({ person: 1, kind: 'inbox.nudge' });
      expect(JSON.parse(only!.reply)).toEqual({
        parts: [{ key: 'inbox/inbox:nudge-of', args: { what: 'Melati 12, Oktober 2026' } }],
        choices: [{ data: '!start.reporting/lapor', label: { key: 'inbox/inbox:go-on' } }],
      });
      now += 2 * dayMs;
      drafts.touch(october, ibu, run({ S: 45 }));
      await drafts.flush();
      expect(await nudgeDrafts(db, now + dayMs + 1000)).toBe(1);
    });

    test('is not wanted any more once she went on, or it is gone', async () => {
      await drafts.claim(db, october, ibu, run({ S: 44 }));
      await nudgeDrafts(db, now + dayMs + 1000);
      const { id } = await db.selectFrom('draft').select('id').executeTakeFirstOrThrow();
      expect(await nudgeWanted(db, id)).toBe(true);
      drafts.touch(october, ibu, run({ S: 45 }));
      await drafts.flush();
      expect(await nudgeWanted(db, id)).toBe(false);
      await drafts.drop(db, october, ibu);
      expect(await nudgeWanted(db, id)).toBe(false);
    });

    test('stays quiet in practice, and where a filed report was only looked at', async () => {
      await drafts.claim(db, { ...october, practice: true }, ibu, run({ S: 44 }));
      await drafts.claim(db, october, ibu, run({ S: 44 }, { filed: 'same' }));
      expect(await nudgeDrafts(db, now + 2 * dayMs)).toBe(0);
      drafts.touch(october, ibu, run({ S: 45 }, { filed: 'changed' }));
      await drafts.flush();
      expect(await nudgeDrafts(db, now + 2 * dayMs)).toBe(1);
    });
  });
});

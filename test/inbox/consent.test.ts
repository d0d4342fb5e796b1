/** Who agreed to older words of the consent is asked anew; what she writes waits meanwhile, and nothing of it is lost. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openInbox } from '../../src/inbox/inbox.ts';
import { recordSessions } from '../../src/inbox/sessions-records.ts';
import { dropWaiting } from '../../src/inbox/turn.ts';
import type { Person } from '../../src/room.ts';
import { clearRecords, openTestRecords } from '../support/records.ts';
import { type InboxAlone, noon, openInboxAlone } from './inbox-alone.ts';

const records = await openTestRecords();
afterAll(() => records.close());

let alone: InboxAlone;
let inbox: ReturnType<typeof openInbox>;
let agreed: boolean;
let loads: number;
let ids = 0;

beforeEach(async () => {
  await clearRecords(records);
  alone = await openInboxAlone(records, recordSessions(records.db, { now: () => noon }));
  [agreed, loads] = [true, 0];
  const { deps } = alone;
  const { load } = deps.people;
  deps.people.load = async (...args) => {
    loads += 1;
    const found = await load(...args);
    return found && ({ ...found, consented: agreed } satisfies Person);
  };
  deps.offers.actions['directory.agree'] = async () => {
    agreed = true;
    return { replies: [{ parts: [{ literal: 'Dicatat.' }] }] };
  };
  deps.consent = { ...deps.consent, without: new Set(['directory.agree']) };
  inbox = openInbox(deps);
  return () => alone.close();
});

const say = (text: string, rest = {}) => inbox.receive(alone.from(`m${ids++}`, { text, ...rest }));
const heard = () => alone.sent.splice(0).map(({ text }) => text);
/** The words change: this process now asks for version 2. */
function change() {
  alone.deps.consent.version = 2;
  agreed = false;
}

describe('when the words of the consent change', () => {
  test('an answer waits, its question stays open, and after the yes it is taken for that question', async () => {
    await say('lapor');
    expect(heard().join()).toContain('S');
    const before = loads;
    change();
    await say('45');
    expect(heard()).toEqual([expect.stringContaining('Ada yang berubah dalam persetujuan')]);
    await say('44');
    expect(heard()).toEqual([expect.stringContaining('Pesan ini juga kami simpan')]);
    await say('ya');
    const [noted, first, second, ...more] = heard();
    expect(noted).toBe('Dicatat.');
    expect(first).toContain('K');
    expect(second).toContain('D');
    expect(more).toEqual([]);
    // From then on nothing is looked up for it.
    const after = loads;
    expect(after).toBeGreaterThan(before);
    await say('40');
    expect(loads).toBe(after);
  });

  test('a yes in another chat counts: what waited here comes before what she writes next', async () => {
    await say('lapor');
    change();
    await say('45');
    heard();
    agreed = true;
    await say('44');
    const [first, second] = heard();
    expect(first).toContain('K');
    expect(second).toContain('D');
  });

  test('the same message again waits once, and one that was set aside waits no longer', async () => {
    await say('lapor');
    change();
    const message = alone.from('twice', { text: '45' });
    await inbox.receive(message);
    await inbox.receive(message);
    const stored = await alone.deps.sessions.load(alone.chat);
    expect(JSON.parse(stored!.value).waiting).toHaveLength(1);
    await dropWaiting(alone.deps, message);
    const left = await alone.deps.sessions.load(alone.chat);
    expect(JSON.parse(left!.value).waiting).toBeUndefined();
  });

  test('after twenty messages she is told that the next is not kept', async () => {
    await say('lapor');
    change();
    for (let n = 0; n < 20; n++) await say('45');
    heard();
    await say('46');
    expect(heard().join()).toContain('belum kami simpan');
  });
});

test('an ordinary message costs no look-up for the consent', async () => {
  await say('lapor');
  await say('45');
  const before = loads;
  await say('44');
  await say('40');
  expect(loads).toBe(before);
});

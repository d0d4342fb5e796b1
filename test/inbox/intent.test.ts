/** What an incoming message is meant to do, in every place of the fixed order. */
import { describe, expect, test } from 'vitest';
import type { Inbound } from '../../src/channels/channel.ts';
import { dayMs } from '../../src/clock.ts';
import type { Run } from '../../src/conversation/run.ts';
import { codedWord, codeInOnePart } from '../../src/inbox/coded-words.ts';
import { intentOf } from '../../src/inbox/intent.ts';
import { hasSeen, isForgotten, newSession, type Session, withAsked, withSeen } from '../../src/inbox/session.ts';

const noon = Date.parse('2026-10-05T12:00:00+08:00');
const codes = new Map([
  ['hadir', { room: 'meetings', action: 'come' }],
  ['selesai .', { room: 'meetings', action: 'rtl_done' }],
  ['selesai rtl .', { room: 'meetings', action: 'rtl_done' }],
]);

const message = (rest: Partial<Inbound>): Inbound => ({
  channel: 'telegram',
  chat: '7',
  sender: '7',
  id: '100',
  at: noon,
  private: true,
  addressed: true,
  ...rest,
});

const run: Run = { id: 'abc123', flow: 'reporting/lapor', hash: 'h', mode: 'ask', at: 'D', answers: {}, facts: {} };

function session(rest: Partial<Session> = {}): Session {
  return { ...newSession('s', 'id', noon - 60_000), run, ...rest };
}

const idle = session({ run: undefined });
const means = (given: Session, rest: Partial<Inbound>, file = false) => intentOf(given, message(rest), file, codes);

describe('a tap or a quoted reply belongs to the message it answers', () => {
  test('a button of the running chat answers its own question, not the open one', () => {
    const tap = { data: 'abc123.S.12', message: '90' };
    expect(means(session(), { tap })).toEqual({ is: 'answer', event: { type: 'choice', question: 'S', value: '12' } });
  });
  test('a question in a repeated row keeps its dots', () => {
    const tap = { data: 'abc123.rows.2.kind.other', message: '90' };
    expect(means(session(), { tap })).toMatchObject({ event: { question: 'rows.2.kind', value: 'other' } });
  });
  test('a button of another or older run is stale', () => {
    expect(means(session(), { tap: { data: 'zzz999.S.12', message: '90' } })).toEqual({ is: 'stale' });
    expect(means(idle, { tap: { data: 'abc123.S.12', message: '90' } })).toEqual({ is: 'stale' });
  });
  test('a button outside flows is an action and leaves the running question alone', () => {
    const tap = { data: '!directory.accept.12', message: '90' };
    expect(means(session(), { tap })).toEqual({ is: 'action', room: 'directory', action: 'accept', argument: '12' });
  });
  test('a menu button starts a flow', () => {
    expect(means(idle, { tap: { data: '!start.reporting/lapor', message: '90' } })).toEqual({
      is: 'start',
      flow: 'reporting/lapor',
    });
  });
  test('a quoted question is answered anew', () => {
    const asked = session({ asked: withAsked(session(), '88', 'S') });
    expect(means(asked, { text: '45', quotes: '88' })).toEqual({
      is: 'answer',
      event: { type: 'text', text: '45', question: 'S' },
    });
  });
  test('a quote of a message that we no longer remember is not taken for the open question', () => {
    expect(means(session(), { text: '45', quotes: '12' })).toEqual({ is: 'stale' });
    // It names what it answers, whatever message of ours it quotes.
    expect(means(session(), { text: 'hadir 42', quotes: '12' })).toMatchObject({ is: 'action', action: 'come' });
  });
  test.each(['!notices.reply.1\u0000', '!notices.reply.\ud83d', 'abc123.S.\u0007'])(
    'data with a sign that no button of ours has is stale: %j',
    (data) => {
      expect(means(session(), { tap: { data, message: '90' } })).toEqual({ is: 'stale' });
    },
  );
  test('forged data of any shape is stale or unknown, never an error', () => {
    for (const data of ['', '.', '!', '!start.', 'abc123', 'abc123.', '!.x', 'abc123..', '\u202eabc123.S.1']) {
      expect(['stale', 'answer', 'action', 'start']).toContain(means(session(), { tap: { data, message: '1' } }).is);
    }
  });
});

describe('a coded word belongs to its message too', () => {
  test('also while a question is open', () => {
    expect(means(session(), { text: 'HADIR 42' })).toEqual({
      is: 'action',
      room: 'meetings',
      action: 'come',
      argument: '42',
    });
  });
  test.each([
    ...['SELESAI 12.3', 'selesai #12,3', '*SELESAI 12.3*', ' *SELESAI 12.3* ', '“selesai 12.3”', 'selesai 12.3.'],
    ...['selesai12.3', 'Selesai 12. 3', 'selesai RTL 12.3', 'Selesai 12.3 pak', 'selesai 12.3 ya bu 🙏'],
  ])('%s: a number in two parts belongs to its own words', (text) => {
    const action = { is: 'action', room: 'meetings', action: 'rtl_done', argument: '12.3' };
    expect(means(session(), { text })).toEqual(action);
  });
  test.each(['*HADIR 42*', 'hadir 42.', 'HADIR42'])('%s, as it is copied or typed in haste', (text) => {
    expect(means(session(), { text })).toMatchObject({ is: 'action', action: 'come', argument: '42' });
  });
  test.each([
    ...['selesai 12', 'hadir 12.3', 'selesai 12.3.4', 'selesai 12.', 'hadir 42 org', 'tidak hadir 42', 'hadir: 42'],
    ...['hadir2', '*Hadir2*.', 'selesai 2,5 juta', 'selesai 1.5 jam', 'selesai 12,5 kg', 'selesai 3,5 km ya'],
    ...['selesai 12.3 posyandu', 'sudah selesai 12.3', 'selesai 12.3 dan 4', `hadir ${'.'.repeat(2000)}x`],
  ])('%s is an ordinary answer', (text) => {
    expect(means(session(), { text })).toMatchObject({ is: 'answer' });
  });
  test('a time of day is an answer where the open question asks for one, an item everywhere else', () => {
    const here = (text: string) => intentOf(session(), message({ text }), false, codes, 'meetings.rtl_done').is;
    expect(['selesai 11.40', 'SELESAI 9,05', 'selesai 04.00', 'selesai 23.59'].map(here)).toEqual(
      Array(4).fill('answer'),
    );
    // An item that is called one, hours at which no meeting ends, and what no clock shows.
    expect(['selesai rtl 11.40', 'selesai 1.10', 'selesai 24.10', 'selesai 12.60', 'selesai 11.4'].map(here)).toEqual(
      Array(5).fill('action'),
    );
    expect(means(session(), { text: 'selesai 11.40' }).is).toBe('action');
    expect(intentOf(session(), message({ text: 'selesai 11.40' }), false, codes, 'meetings.rtl_stuck').is).toBe(
      'action',
    );
  });
  test('an item in one part is heard only where it is asked for', () => {
    const done = { is: 'action', room: 'meetings', action: 'rtl_done', argument: '12' };
    expect(codeInOnePart(' SELESAI #12', codes)).toEqual(done);
    for (const text of ['hadir 12', 'selesai 12.3', 'selesai', 'selesai2', 'sudah selesai 12', 'selesai 12 orang']) {
      expect(codeInOnePart(text, codes)).toBeUndefined();
    }
  });
  test('a coded word is known with its number and without', () => {
    const come = { room: 'meetings', action: 'come' };
    for (const text of ['hadir', '*HADIR*', 'Hadir 🙏', 'hadir.']) expect(codedWord(text, codes)).toEqual(come);
    expect(codedWord('Hadir 42', codes)).toMatchObject({ ...come, argument: '42' });
    for (const text of ['hadir semua', 'selesai', '']) expect(codedWord(text, codes)).toBeUndefined();
  });
  test('an unknown word with a number is an ordinary answer', () => {
    expect(means(session(), { text: 'balita 42' })).toMatchObject({ is: 'answer' });
  });
});

describe('then the running question, then commands and the menu', () => {
  test('a bare number answers the running question', () => {
    expect(means(session(), { text: '1' })).toEqual({ is: 'answer', event: { type: 'text', text: '1' } });
  });
  test('a slash is never an answer', () => {
    expect(means(session(), { text: '/menu' })).toEqual({ is: 'command', text: '/menu' });
  });
  test('without a running question everything else is read as a command', () => {
    expect(means(idle, { text: 'lapor' })).toEqual({ is: 'command', text: 'lapor' });
  });
  test('a shared contact is for joining', () => {
    expect(means(idle, { contact: { phone: '+62811', own: true } })).toEqual({
      is: 'contact',
      phone: '+62811',
      own: true,
    });
  });
});

describe('what else may come', () => {
  test('a caption is text; the file is fetched only once a question wants it', () => {
    const event = { type: 'photo', files: [], text: 'ini fotonya' };
    expect(means(session(), { text: 'ini fotonya' }, true)).toEqual({ is: 'answer', event });
  });
  test('a location is an answer', () => {
    expect(means(session(), { location: { latitude: 0.13, longitude: 117.5 } })).toMatchObject({
      event: { type: 'location' },
    });
  });
  test('an edit changes the answer that the message gave, while the run stands', () => {
    const answered = session({ seen: withSeen(session(), '77', 'S') });
    const event = { type: 'text', text: '46', question: 'S' };
    expect(means(answered, { id: '77', edited: true, text: '46' })).toEqual({ is: 'answer', event });
  });
  test('an edit after filing offers a correction', () => {
    expect(means(session({ run: undefined, seen: '77' }), { id: '77', edited: true, text: '46' })).toEqual({
      is: 'late-edit',
    });
  });
  test('after 24 hours of silence nothing is taken as an answer', () => {
    expect(means(session({ last: noon - dayMs - 1 }), { text: '45' })).toEqual({ is: 'return', text: '45' });
    expect(means(session({ last: noon - dayMs - 1 }), { text: '/menu' })).toEqual({ is: 'command', text: '/menu' });
    expect(means(session({ last: noon - dayMs + 1000 }), { text: '45' })).toMatchObject({ is: 'answer' });
  });
  test('starting anew is offered for one run only', () => {
    expect(means(session(), { tap: { data: '!anew.abc123', message: '90' } })).toEqual({ is: 'anew' });
    expect(means(session(), { tap: { data: '!anew.zzz999', message: '90' } })).toEqual({ is: 'stale' });
    expect(means(idle, { tap: { data: '!anew.abc123', message: '90' } })).toEqual({ is: 'stale' });
  });
  test('in a group the bot is silent unless addressed, and never speaks of personal matters there', () => {
    expect(means(session(), { private: false, addressed: false, text: '45' })).toEqual({ is: 'nothing' });
    expect(means(session(), { private: false, addressed: true, text: '45' })).toEqual({ is: 'group' });
  });
});

describe('the session remembers a little', () => {
  test('the last 16 message ids, with the question that each answered', () => {
    let given = session({ run: undefined });
    for (let id = 1; id <= 20; id++) given = { ...given, seen: withSeen(given, `cb12345678901234567${id}`) };
    expect(given.seen.split(',')).toHaveLength(16);
    expect(hasSeen(given, 'cb1234567890123456720')).toBe(true);
    expect(hasSeen(given, 'cb123456789012345671')).toBe(false);
  });

  test('what is older than all of these was finished long ago, where ids count up', () => {
    let given = session({ run: undefined });
    for (let id = 101; id <= 115; id++) given = { ...given, seen: withSeen(given, String(id), 'S') };
    expect(isForgotten(given, '100')).toBe(false);
    for (const id of ['cb7', '116e1k', '117']) given = { ...given, seen: withSeen(given, id) };
    expect(isForgotten(given, '100')).toBe(true);
    expect(isForgotten(given, '102')).toBe(true);
    // The message is late, but recent enough that the session would remember it.
    expect(isForgotten(given, '116')).toBe(false);
  });
});

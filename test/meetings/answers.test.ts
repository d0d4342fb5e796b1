/** Answers to an invitation: who may give them, until when, and what happens to a deputy. */
import { beforeEach, describe, expect, test } from 'vitest';
import { db, deputise, does, freshHouse, inviteeRow, liveUntil, meetingOf, person, sent, setNow } from './house.ts';

let head: number;
let other: number;
let mine: number;
let theirs: number;
let meeting: number;

beforeEach(async () => {
  await freshHouse();
  head = await person('pokjanal', '64.74', 'Dinkes');
  other = await person('pokjanal', '64.74', 'Bappeda');
  const made = await meetingOf([head, other]);
  meeting = made.id;
  [mine, theirs] = made.invitees as [number, number];
});

describe('an invitation', () => {
  test('is answered by its recipient until the meeting begins, and every change is confirmed', async () => {
    expect((await does(head, 'come', mine)).said).toEqual(['meetings/answers:coming']);
    expect((await does(head, 'decline', mine)).said).toEqual(['meetings/answers:declined', 'meetings/answers:before']);
    expect(await inviteeRow(mine)).toMatchObject({ answer: 'tidak', answered_revision: 1 });
    setNow('2026-11-19T08:59:00+08:00');
    expect((await does(head, 'come', mine)).said).toEqual(['meetings/answers:coming', 'meetings/answers:before']);
    setNow('2026-11-19T09:00:00+08:00');
    expect((await does(head, 'decline', mine)).said).toEqual(['refused meetings/answers:started']);
    expect(await inviteeRow(mine)).toMatchObject({ answer: 'hadir' });
  });

  test.each(['come', 'decline', 'maybe', 'deputy', 'why', 'depute', 'relink'])(
    'is not answered by anybody else (%s): foreign, forged and unknown numbers are refused alike',
    async (action) => {
      for (const number of [theirs, 999, '-1', 'x', '1e9', '99999999999']) {
        expect((await does(head, action, number)).said).toEqual(['refused meetings/answers:not-yours']);
      }
      expect((await does(undefined, action, mine)).said).toEqual(['refused directory/gabung:not-joined']);
      expect(await inviteeRow(theirs)).toMatchObject({ answer: null, deputy_name: null });
    },
  );

  test('is not answered by a maybe: a clear answer is asked for, and the earlier one stays', async () => {
    await does(head, 'come', mine);
    expect((await does(head, 'maybe', mine)).said).toEqual(['meetings/answers:maybe', 'meetings/answers:codes']);
    expect(await inviteeRow(mine)).toMatchObject({ answer: 'hadir' });
    setNow('2026-11-19T09:00:00+08:00');
    expect((await does(head, 'maybe', mine)).said).toEqual(['refused meetings/answers:started']);
  });

  test('of somebody else cannot be answered at the end of a flow with a forged number either', async () => {
    const forged = { invitee: String(theirs), name: 'Rina', reason: 'malas' };
    expect((await does(head, 'deputise', forged)).said).toEqual(['meetings/answers:not-yours']);
    expect((await does(head, 'reason', forged)).said).toEqual(['meetings/answers:not-yours']);
    expect(await inviteeRow(theirs)).toMatchObject({ answer: null, reason: null });
  });

  test('cannot be answered by a person who was taken from the list, or has left the office for which she was invited', async () => {
    await db
      .updateTable('role')
      .set({ until_at: new Date('2026-11-01') })
      .where('person', '=', head)
      .execute();
    expect((await does(head, 'come', mine)).said).toEqual(['refused meetings/answers:not-invited']);
    await db.updateTable('invitee').set({ removed_at: new Date() }).where('id', '=', theirs).execute();
    expect((await does(other, 'come', theirs)).said).toEqual(['refused meetings/answers:not-invited']);
    // Another office of hers is not the one that was invited.
    await db
      .insertInto('role')
      .values({ person: head, role: 'pokjanal', area: '64.74', agency: 'Dinsos', from_at: new Date('2026-11-01') })
      .execute();
    expect((await does(head, 'come', mine)).said).toEqual(['refused meetings/answers:not-invited']);
    expect((await liveUntil('2026-11-19T09:00:00+08:00')).length).toBe(0);
  });

  test.each(['come', 'decline'])('is not answered in practice, where nothing counts (%s)', async (action) => {
    expect((await does(head, action, mine, true)).said).toEqual(['refused meetings/refusals:not-in-practice']);
    expect(await inviteeRow(mine)).toMatchObject({ answer: null });
  });

  test('cannot be answered once the meeting is called off', async () => {
    await db.updateTable('meeting').set({ status: 'cancelled' }).where('id', '=', meeting).execute();
    expect((await does(head, 'come', mine)).said).toEqual(['refused meetings/answers:cancelled']);
  });

  test('is declined with an optional reason, which a later yes removes', async () => {
    const { result } = await does(head, 'decline', mine);
    expect(result!.next).toMatchObject({ flow: 'meetings/alasan', args: { invitee: String(mine) } });
    expect((await does(head, 'reason', { invitee: String(mine), reason: null })).said).toEqual([
      'meetings/answers:no-reason',
    ]);
    await does(head, 'reason', { invitee: String(mine), reason: ' dinas luar ' });
    expect(await inviteeRow(mine)).toMatchObject({ reason: 'dinas luar' });
    await does(head, 'come', mine);
    expect(await inviteeRow(mine)).toMatchObject({ answer: 'hadir', reason: null });
    expect((await does(head, 'reason', { invitee: String(mine), reason: 'terlambat' })).said).toEqual([
      'meetings/answers:answered-otherwise',
    ]);
  });
});

describe('the number of an answer', () => {
  const by = (name: string, number: unknown) => does(head, name, String(number));

  test("is the meeting's", async () => {
    expect((await by('come_number', meeting)).said).toEqual(['meetings/answers:coming']);
    expect((await by('decline_number', meeting)).said).toEqual([
      'meetings/answers:declined',
      'meetings/answers:before',
    ]);
    expect(await inviteeRow(mine)).toMatchObject({ answer: 'tidak' });
    expect((await does(head, 'come_number', 999)).said).toEqual(['refused meetings/answers:not-yours']);
  });

  test("in a message of before is the invitation's, and still counts; where it may be another meeting, she is asked which", async () => {
    await db.deleteFrom('invitee').where('id', '=', mine).execute();
    const old = await meetingOf([head], { wall: '2026-11-20T09:00' });
    const number = old.invitees[0]!;
    expect(number).not.toBe(old.id);
    expect((await by('come_number', number)).said).toEqual(['meetings/answers:coming']);
    expect(await inviteeRow(number)).toMatchObject({ answer: 'hadir' });
    let other = await meetingOf([head], { wall: '2026-11-21T09:00' });
    while (other.id < number) other = await meetingOf([head], { wall: '2026-11-21T09:00' });
    expect(other.id).toBe(number);
    const { said, result } = await by('decline_number', number);
    expect(said).toEqual(['meetings/answers:which']);
    const taps = result!.replies[0]!.choices!.map(({ data }) => data).sort();
    expect(taps).toEqual([`!meetings.decline.${number}`, `!meetings.decline.${other.invitees[0]}`].sort());
    expect(await inviteeRow(number)).toMatchObject({ answer: 'hadir' });
  });

  test('of a meeting that is over or called off is refused as such', async () => {
    await db.updateTable('meeting').set({ status: 'cancelled' }).where('id', '=', meeting).execute();
    expect((await by('come_number', meeting)).said).toEqual(['refused meetings/answers:cancelled']);
  });
});

describe('in her own words', () => {
  const say = (words: string, more = {}) => does(head, 'answer_in_words', { words, ...more });

  test('the reason, the deputy and what else she wrote are kept and said back', async () => {
    expect((await say('tidak bisa, anak sakit')).said).toEqual([
      'meetings/answers:declined',
      'meetings/answers:with-reason',
    ]);
    expect(await inviteeRow(mine)).toMatchObject({ answer: 'tidak', reason: 'anak sakit' });
    await say('jadi hadir, tapi telat setengah jam');
    expect(await inviteeRow(mine)).toMatchObject({ answer: 'hadir', reason: null, note: 'telat setengah jam' });
    await say('maaf tidak jadi, diwakili Kasi Gizi bu Rina krn rapat di provinsi');
    const deputed = { answer: 'diwakilkan', deputy_name: 'Rina', reason: 'rapat di provinsi', note: 'Kasi Gizi' };
    expect(await inviteeRow(mine)).toMatchObject(deputed);
  });

  test('a deputy without a name counts, and the name that follows keeps the reason', async () => {
    const { said, result } = await say('diwakilkan staf saya, saya cuti');
    expect(said[0]).toBe('meetings/deputies:noted-nameless');
    expect(result!.next).toMatchObject({ flow: 'meetings/wakil' });
    expect(await inviteeRow(mine)).toMatchObject({ answer: 'diwakilkan', deputy_name: null });
    await does(head, 'deputise', { invitee: String(mine), name: 'Joko' });
    expect(await inviteeRow(mine)).toMatchObject({ answer: 'diwakilkan', deputy_name: 'Joko', reason: 'saya cuti' });
  });

  test('what is unclear is asked, and nothing is stored', async () => {
    for (const words of ['mungkin bisa', 'siap', 'bu Rina tidak bisa hadir', 'kapan ya?']) {
      await say(words);
      expect(await inviteeRow(mine)).toMatchObject({ answer: null, reason: null, note: null });
    }
  });

  test('of two open meetings she says which, with her words', async () => {
    await meetingOf([head]);
    const { said, result } = await say('tidak bisa, dinas luar');
    expect(said).toEqual([]);
    expect(result!.next).toMatchObject({ flow: 'meetings/jawaban', args: { words: 'tidak bisa, dinas luar' } });
    await say('tidak bisa, dinas luar', { meeting: String(meeting) });
    expect(await inviteeRow(mine)).toMatchObject({ answer: 'tidak', reason: 'dinas luar' });
  });

  test('of two open meetings it is the one whose day she names, answered before or not', async () => {
    const friday = await meetingOf([head], { wall: '2026-11-20T13:00' });
    await say('Jumat saya tidak bisa, ada piket');
    expect(await inviteeRow(friday.invitees[0]!)).toMatchObject({ answer: 'tidak', reason: 'ada piket' });
    await say('Jumat jadi hadir');
    expect(await inviteeRow(friday.invitees[0]!)).toMatchObject({ answer: 'hadir' });
    expect(await inviteeRow(mine)).toMatchObject({ answer: null });
    // She takes something back without a name: it may be the one that she has answered.
    expect((await say('maaf ternyata tidak bisa')).result!.next).toMatchObject({ flow: 'meetings/jawaban' });
  });

  test('a question goes on with what stands around it', async () => {
    const { result } = await say('Maaf bu, Kamis ada acara keluarga. Bisa diundur?');
    expect(JSON.stringify(result!.next)).toContain('Kamis ada acara keluarga. Bisa diundur?');
  });
});

describe('a number with words behind it', () => {
  test('names the meeting, and the words count as they stand', async () => {
    const friday = await meetingOf([head], { wall: '2026-11-20T13:00' });
    const say = (words: string) => does(head, 'answer_in_words', { words });
    await say(`TIDAK ${friday.id}, anak sakit`);
    expect(await inviteeRow(friday.invitees[0]!)).toMatchObject({ answer: 'tidak', reason: 'anak sakit' });
    await say(`hadir no ${friday.id} bu, telat 10 menit`);
    expect(await inviteeRow(friday.invitees[0]!)).toMatchObject({ answer: 'hadir', note: 'telat 10 menit' });
    await say(`WAKIL ${meeting} bu Rina`);
    expect(await inviteeRow(mine)).toMatchObject({ answer: 'diwakilkan', deputy_name: 'Rina' });
  });

  test.each(['orang', 'dan 3'])('is no number of a meeting before %s', async (behind) => {
    const friday = await meetingOf([head], { wall: '2026-11-20T13:00' });
    const { result } = await does(head, 'answer_in_words', { words: `hadir ${friday.id} ${behind}` });
    expect(result!.next).toMatchObject({ flow: 'meetings/jawaban' });
  });
});

describe('a deputy', () => {
  const joinNew = (ticket: string, nama = 'Rina Wulandari') =>
    does(undefined, 'stand_in', { ticket, consent: 'setuju', nama });

  test('joins by the code with a name and a yes, and gets the reminders from then on', async () => {
    const ticket = await deputise(head, mine);
    expect(await liveUntil('2026-11-12T08:00:00+08:00')).toContain(
      `p${head}: meetings/reminders:head + meetings/reminders:deputy`,
    );
    const { said, result } = await joinNew(ticket);
    expect(said).toEqual(['meetings/deputies:joined', 'meetings/answers:codes-deputy']);
    const rina = result!.person!;
    expect(await inviteeRow(mine)).toMatchObject({ answer: 'diwakilkan', deputy_name: 'Rina Wulandari' });
    const heard = await liveUntil('2026-11-16T09:00:00+08:00');
    expect(heard).toContain(`p${head}: meetings/deputies:has-come`);
    expect(heard.filter((line) => line.startsWith(`p${head}: meetings/reminders`))).toEqual([]);
    expect(heard).toContain('pnew: meetings/reminders:head + meetings/reminders:coming');
    expect(await db.selectFrom('person').select('name').where('id', '=', rina).executeTakeFirst()).toEqual({
      name: 'Rina Wulandari',
    });
  });

  test('a deputy who does not agree leaves no trace, and the code still works', async () => {
    const ticket = await deputise(head, mine);
    const before = await db.selectFrom('person').select('id').execute();
    const no = await does(undefined, 'stand_in', { ticket, consent: 'tidak' });
    expect(no.said).toEqual(['meetings/deputies:not-taken']);
    expect(await db.selectFrom('person').select('id').execute()).toEqual(before);
    expect((await joinNew(ticket)).said[0]).toBe('meetings/deputies:joined');
  });

  test('has a code that works once, ends when another is named, and is refused to the member herself', async () => {
    const first = await deputise(head, mine);
    const second = await deputise(head, mine, 'Sari');
    expect((await joinNew(first)).said).toEqual(['meetings/deputies:expired']);
    expect((await does(head, 'stand_in', { ticket: second, sure: 'ya' })).said).toEqual(['meetings/deputies:own-code']);
    expect((await joinNew(second)).said[0]).toBe('meetings/deputies:joined');
    expect((await joinNew(second)).said).toEqual(['meetings/deputies:expired']);
    expect((await joinNew('guessed')).said).toEqual(['meetings/deputies:expired']);
  });

  test('is told when the member comes after all, and then can answer no more', async () => {
    const { result } = await joinNew(await deputise(head, mine));
    const rina = result!.person!;
    const { deputy } = await inviteeRow(mine);
    await does(head, 'come', mine);
    const heard = await liveUntil('2026-11-19T09:00:00+08:00');
    expect(heard.filter((line) => line.startsWith('pnew'))).toEqual(['pnew: meetings/deputies:withdrawn']);
    expect((await does(rina, 'come', deputy!)).said).toEqual(['refused meetings/answers:not-invited']);
    expect(heard).toContain(`p${head}: meetings/reminders:head + meetings/reminders:coming`);
  });

  test('a deputy who cannot come gives the invitation back, and sends nobody else', async () => {
    const { result } = await joinNew(await deputise(head, mine));
    const rina = result!.person!;
    const { deputy } = await inviteeRow(mine);
    expect((await does(rina, 'deputy', deputy!)).said).toEqual(['refused meetings/deputies:deputy-of-deputy']);
    expect((await does(rina, 'decline', deputy!)).said).toEqual(['meetings/answers:deputy-declined']);
    expect(await inviteeRow(mine)).toMatchObject({ answer: null, deputy: null, deputy_name: null });
    await liveUntil('2026-11-05T10:00:00+08:00');
    const lost = sent.find(({ text }) => text.startsWith('meetings/deputies:lost'));
    expect(lost).toMatchObject({
      person: `p${head}`,
      buttons: ['come', 'decline', 'deputy'].map((answer) => `!meetings.${answer}.${mine}`),
    });
  });

  test('a deputy who is invited herself stands for both, and stays when one of them comes after all', async () => {
    const ticket = await deputise(head, mine);
    expect((await does(other, 'stand_in', { ticket, sure: 'ya' })).said[0]).toBe('meetings/deputies:joined');
    expect(await inviteeRow(mine)).toMatchObject({ deputy: theirs });
    expect(await inviteeRow(theirs)).toMatchObject({ answer: 'hadir', category: null });
    await does(head, 'come', mine);
    expect(await inviteeRow(theirs)).toMatchObject({ answer: 'hadir', removed_at: null });
  });

  test('has a code that ends by the clock of the meeting, in the east too', async () => {
    const east = await person('pokjanal', '81.71', 'Dinkes');
    const made = await meetingOf([east], { area: '81.71', wall: '2026-11-19T06:00' });
    await joinNew(await deputise(east, made.invitees[0]!));
    await liveUntil('2026-11-19T06:00:00+09:00');
    const rows = await db
      .selectFrom('outbox')
      .innerJoin('invitee', 'invitee.person', 'outbox.person')
      .select(['outbox.key', 'outbox.sent_at'])
      .where('invitee.category', '=', 'wakil')
      .where('outbox.kind', '=', 'meetings.reminder')
      .orderBy('outbox.sent_at')
      .execute();
    expect(rows.map(({ sent_at }) => sent_at?.toISOString())).toEqual([
      '2026-11-11T23:00:00.000Z',
      '2026-11-15T23:00:00.000Z',
      '2026-11-17T23:00:00.000Z',
      // Two hours before six is night: the evening before, when the quiet hours begin.
      '2026-11-18T12:00:00.000Z',
    ]);
  });
});

/** The secretariat's view: what is counted, who is named, whom the button reminds. And the proposals that come before the meeting. */
import { beforeEach, describe, expect, test } from 'vitest';
import { loadPerson } from '../../src/directory/people/people.ts';
import { forgetMeetings } from '../../src/meetings/personal-data.ts';
import { countAttendance } from '../../src/meetings/views/kehadiran-counts.ts';
import { enqueue } from '../../src/outbox/outbox.ts';
import { sweep } from '../../src/records/sweep.ts';
import { readsOf } from '../support/reads.ts';
import {
  db,
  deputise,
  does,
  freshHouse,
  hour,
  inviteeRow,
  keysOf,
  liveUntil,
  meetingOf,
  now,
  person,
  room,
  setNow,
} from './house.ts';

let secretary: number;
let dinkes: number;
let second: number;
let bappeda: number;
let paper: number;
let meeting: number;
let invitees: number[];

beforeEach(async () => {
  await freshHouse();
  secretary = await person('secretariat', '64.74', 'DPMD');
  dinkes = await person('pokjanal', '64.74', 'Dinkes');
  second = await person('pokjanal', '64.74', 'Dinkes');
  bappeda = await person('pokjanal', '64.74', 'Bappeda');
  paper = await person('pokjanal', '64.74', 'Kemenag');
  await db.deleteFrom('contact').where('person', '=', paper).execute();
  ({ id: meeting, invitees } = await meetingOf([dinkes, second, bappeda, paper]));
});

const count = () => countAttendance(db, { id: meeting, area: '64.74', revision: 1 });
const message = (who: number, status: 'sent' | 'failed', reason: string | null) =>
  enqueue(db, {
    kabupaten: '64.74',
    key: `rakor-${meeting}-r1-undangan-${who}`,
    person: who,
    kind: 'meetings.invitation',
    reply: { parts: [] },
    dueAt: now,
    expiresAt: now + hour,
  }).then(() =>
    db
      .updateTable('outbox')
      .set({ status, reason })
      .where('person', '=', who)
      .where('kind', '=', 'meetings.invitation')
      .execute(),
  );

describe('the view', () => {
  test('counts members, not their deputies, and an agency as represented only when somebody really comes', async () => {
    await does(dinkes, 'come', invitees[0]!);
    const ticket = await deputise(bappeda, invitees[2]!);
    expect(await count()).toMatchObject({
      coming: 1,
      deputised: 1,
      waitingDeputies: 1,
      silent: 1,
      paper: 1,
      invited: 3,
    });
    expect((await count()).agencies).toEqual([
      { name: 'Bappeda', invited: 1, represented: 0 },
      { name: 'Dinkes', invited: 2, represented: 1 },
      { name: 'Kemenag', invited: 1, represented: 0 },
    ]);
    await does(undefined, 'stand_in', { ticket, consent: 'setuju', nama: 'Rina' });
    expect(await count()).toMatchObject({ coming: 1, deputised: 1, waitingDeputies: 0, invited: 3 });
    expect((await count()).agencies[0]).toEqual({ name: 'Bappeda', invited: 1, represented: 1 });
  });

  test('names those who declined with the reason, and those who were not reached with what can be done', async () => {
    await does(second, 'decline', invitees[1]!);
    await does(second, 'reason', { invitee: String(invitees[1]), reason: 'dinas luar' });
    await message(dinkes, 'sent', null);
    await message(bappeda, 'failed', 'gone');
    const counted = await count();
    expect(counted.sent).toBe(1);
    expect(counted.declined).toEqual([{ name: `p${second}`, reason: 'dinas luar' }]);
    expect(counted.unreached.map(({ name, why }) => [name, why.key])).toEqual([
      [`p${bappeda}`, 'outbox/status:why-gone'],
    ]);
  });

  test('says nothing of what was sent once that is no longer kept', async () => {
    await message(dinkes, 'sent', null);
    const sent = async () => {
      const { result } = await does(secretary, 'attendance', meeting);
      const said = result!.replies[0]!.parts.flatMap((part) => ('key' in part ? [part] : []));
      return said.find(({ key }) => key === 'meetings/attendance:counts')!.args!.sent;
    };
    expect(await sent()).toBe(1);
    setNow('2027-02-25T09:00:00+08:00');
    await sweep(db, now);
    expect(await sent()).toBe('forgotten');
  });

  test('shows the answer of this moment, to the secretariat and to nobody else', async () => {
    const view = async (who: number) =>
      room.live!.attendance!({ db, now }, `meetings.attendance:${meeting}`, (await loadPerson(db, who, now))!);
    const before = await view(secretary);
    expect(before!.choices).toEqual([
      { data: `!meetings.nudge.${meeting}`, label: { key: 'meetings/attendance:nudge', args: { count: 3 } } },
    ]);
    await does(dinkes, 'come', invitees[0]!);
    expect(await view(secretary)).not.toEqual(before);
    expect(await view(dinkes)).toBeUndefined();
    expect(await view(await person('camat', '64.74.01'))).toBeUndefined();
    expect(await view(await person('secretariat', '64.74.02'))).toBeUndefined();
    expect((await does(dinkes, 'attendance', meeting)).said).toEqual(['refused meetings/refusals:not-yours']);
    const sent = await does(secretary, 'attendance', meeting);
    expect(sent.result!.replies[0]!.live).toBe(`meetings.attendance:${meeting}`);
    expect(await readsOf(db, secretary)).toContainEqual(expect.stringMatching(/^kehadiran [1-9]/));
    await does(secretary, 'cancel', { meeting: String(meeting) });
    const off = (await view(secretary))!;
    expect(keysOf([off])[0]).toBe('meetings/attendance:head-cancelled');
    expect(off.choices).toBeUndefined();
  });
});

describe('the button for the silent ones', () => {
  test('reminds those who have not answered once in six hours, and says so when it was too recent', async () => {
    await does(dinkes, 'come', invitees[0]!);
    expect((await does(secretary, 'nudge', meeting)).said).toEqual(['meetings/attendance:nudged']);
    const heard = await liveUntil('2026-11-05T14:59:00+08:00');
    const asks = 'meetings/attendance:nudge-text + meetings/answers:codes';
    expect(heard.sort()).toEqual([`p${second}: ${asks}`, `p${bappeda}: ${asks}`]);
    expect((await does(secretary, 'nudge', meeting)).said).toEqual(['refused meetings/attendance:nudged-lately']);
    setNow('2026-11-05T15:00:00+08:00');
    expect((await does(secretary, 'nudge', meeting)).said).toEqual(['meetings/attendance:nudged']);
  });

  test('reminds nobody who answers before the message leaves in the morning', async () => {
    setNow('2026-11-05T22:00:00+08:00');
    await does(secretary, 'nudge', meeting);
    await does(second, 'decline', invitees[1]!);
    const heard = await liveUntil('2026-11-06T06:01:00+08:00');
    expect(heard.map((line) => line.split(':')[0]).sort()).toEqual([`p${dinkes}`, `p${bappeda}`]);
  });

  test('is for the secretariat of this area only, and refused when all have answered', async () => {
    for (const who of [dinkes, await person('camat', '64.74.01'), await person('secretariat', '64.74.02')]) {
      expect((await does(who, 'nudge', meeting)).said).toEqual(['refused meetings/refusals:not-yours']);
    }
    for (const [at, who] of [dinkes, second, bappeda].entries()) await does(who, 'come', invitees[at]!);
    expect((await does(secretary, 'nudge', meeting)).said).toEqual(['refused meetings/attendance:nobody-silent']);
  });
});

describe('a proposal', () => {
  const propose = (who: number, rest = {}) =>
    does(who, 'propose', { meeting: String(meeting), kind: 'agenda', body: 'Vitamin A', ...rest });
  const agenda = () =>
    db.selectFrom('meeting_agenda').select(['place', 'item', 'source']).where('meeting', '=', meeting).execute();

  test('that is taken is added to the agenda once, as the last item, and its proposer hears of it', async () => {
    await db.insertInto('meeting_agenda').values({ meeting, place: 1, item: 'Pembukaan' }).execute();
    expect((await propose(dinkes)).said).toEqual(['meetings/proposals:sent']);
    expect(await liveUntil('2026-11-05T09:01:00+08:00')).toEqual([
      `p${secretary}: meetings/proposals:asked + meetings/proposals:codes`,
    ]);
    expect((await does(secretary, 'take', 1)).said).toEqual(['meetings/proposals:taken']);
    expect((await does(secretary, 'park', 1)).said).toEqual(['refused meetings/proposals:decided']);
    expect(await agenda()).toEqual([
      { place: 1, item: 'Pembukaan', source: 'plan' },
      { place: 2, item: 'Vitamin A', source: 'saran' },
    ]);
    expect(await liveUntil('2026-11-05T09:02:00+08:00')).toEqual([`p${dinkes}: meetings/proposals:told-taken`]);
  });

  test('that is put off is not added, and its proposer hears of that too', async () => {
    await propose(dinkes, { kind: 'masalah' });
    expect((await does(secretary, 'park', 1)).said).toEqual(['meetings/proposals:parked']);
    expect(await agenda()).toEqual([]);
    // Decided before it left: nobody needs to be asked any more.
    expect(await liveUntil('2026-11-05T09:02:00+08:00')).toEqual([`p${dinkes}: meetings/proposals:told-parked`]);
  });

  test('is for the invited to make and for the secretariat to decide', async () => {
    const stranger = await person('pokjanal', '64.74', 'Dinsos');
    expect((await propose(stranger)).said).toEqual(['refused meetings/answers:not-yours']);
    await propose(dinkes);
    for (const who of [dinkes, stranger, await person('secretariat', '64.74.02')]) {
      expect((await does(who, 'take', 1)).said).toEqual(['refused meetings/proposals:none']);
    }
    expect((await does(secretary, 'take', 99)).said).toEqual(['refused meetings/proposals:none']);
    expect((await does(secretary, 'take', '2e9')).said).toEqual(['refused meetings/proposals:none']);
  });

  test('must come before the meeting begins, and one member may make ten', async () => {
    for (let n = 0; n < 10; n++) await propose(dinkes, { body: `usul ${n}` });
    expect((await propose(dinkes)).said).toEqual(['refused meetings/proposals:too-many']);
    setNow('2026-11-19T09:00:00+08:00');
    expect((await propose(bappeda)).said).toEqual(['refused meetings/answers:started']);
  });
});

test('a deputy who erases herself leaves the lists of meetings to come, and her member is asked again', async () => {
  const ticket = await deputise(dinkes, invitees[0]!);
  const { result } = await does(undefined, 'stand_in', { ticket, consent: 'setuju', nama: 'Rina' });
  const { deputy } = await inviteeRow(invitees[0]!);
  await forgetMeetings(db, result!.person!, now);
  expect(await inviteeRow(invitees[0]!)).toMatchObject({ answer: null, deputy: null, deputy_name: null });
  const gone = await inviteeRow(deputy!);
  expect(gone.removed_at).not.toBeNull();
  expect(JSON.stringify(gone)).not.toContain('Rina');
});

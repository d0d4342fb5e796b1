/** An action item is answered by a number without its second part: `selesai 1`. On both databases. */
import { beforeEach, describe, expect, test } from 'vitest';
import { onRecords, stores } from '../support/stores.ts';
import { items, openStage, write } from './actions-town.ts';
import type { Town } from './planning.ts';

describe.each(stores)('an action item in one part on %s', (kind) => {
  let town: Town;
  let chair: number;
  let secretary: number;
  let health: number;
  let stranger: number;
  let meeting: number;

  onRecords(kind, async (records) => {
    ({ town, chair, secretary, health, stranger, meeting } = await openStage(records.db));
  });

  const said = async (...args: Parameters<Town['does']>) => (await town.does(...args)).said;
  const item = async () => (await items(town, meeting))[0]!;
  const code = () => `${meeting}.1`;

  beforeEach(async () => {
    await write(town, secretary, meeting, health, { activity: 'Satu' });
    await write(town, secretary, meeting, health, { activity: 'Dua' });
    await write(town, secretary, meeting, secretary, { activity: 'Tiga' });
  });
  const statuses = async () => (await items(town, meeting)).map(({ status }) => status);

  test('is her only item that the number can mean; of several she is asked which, and nothing is stored', async () => {
    const asked = await town.does(health, 'rtl_done', String(meeting));
    expect(asked.said).toContain(`RTL nomor ${meeting} yang mana?`);
    expect(asked.buttons).toEqual([`!meetings.rtl_done.${meeting}.1.1`, `!meetings.rtl_done.${meeting}.2.1`]);
    expect(await statuses()).toEqual(['offered', 'offered', 'running']);
    // The number of the item counts when no meeting of hers has that number.
    expect(await said(health, 'rtl_done', '2')).toContain(`RTL ${meeting}.2 tercatat *selesai*`);
    expect(await said(health, 'rtl_yes', String(meeting))).toContain(`*bersedia*: RTL ${meeting}.1`);
    expect(await said(health, 'rtl_done', String(meeting))).toContain(`RTL ${meeting}.1 tercatat *selesai*`);
    expect(await said(health, 'rtl_done', String(meeting))).toBe('refused: meetings/actions:is-done');
    expect(await statuses()).toEqual(['done', 'done', 'running']);
  });

  test("is never somebody else's; she is asked about her own items, or told that she has none", async () => {
    expect(await said(health, 'rtl_done', '3')).toContain('Tidak ada RTL 3 untuk Ibu/Bapak. Yang ini maksudnya?');
    expect(await said(stranger, 'rtl_done', String(meeting))).toContain('RTL itu tidak ada');
    for (const number of ['0', '999999999', '9999999999', '-1'])
      expect(await said(stranger, 'rtl_done', number)).toContain(number.length > 9 || number < '0' ? 'none' : 'RTL');
    expect(await statuses()).toEqual(['offered', 'offered', 'running']);
  });

  test('means an item with an open proposal for those who decide', async () => {
    await town.does(health, 'action_time', { action: code(), until: '2026-12-24', why: null });
    expect(await said(stranger, 'rtl_refuse', String(meeting))).toContain('RTL itu tidak ada');
    expect(await said(health, 'rtl_agree', String(meeting))).toContain('RTL itu tidak ada');
    // `setuju` with a long number is about minutes. The chair has read of the proposal.
    expect(await said(chair, 'minutes_yes', String(meeting))).toBe('refused: meetings/actions:changed');
    await town.db.updateTable('outbox').set({ status: 'sent' }).execute();
    expect(await said(chair, 'minutes_yes', String(meeting))).toContain(`Tenggat RTL ${meeting}.1 sekarang`);
    expect((await item()).deadline).toBe('2026-12-24');
  });
});

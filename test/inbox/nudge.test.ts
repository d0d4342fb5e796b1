/** A draft is recalled through the real outbox, in words that a kader reads, and its button goes on where she stood. */
import { expect, test } from 'vitest';
import { dayMs, hourMs } from '../../src/clock.ts';
import { openRecipients } from '../../src/directory/people/recipients.ts';
import { nudgeDrafts, nudgeWanted } from '../../src/inbox/nudge.ts';
import { recordSessions } from '../../src/inbox/sessions-records.ts';
import { takeTurn } from '../../src/inbox/turn.ts';
import { type Delivery, deliverDue } from '../../src/outbox/deliver.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import { secretKey } from '../proof/seed-kader.ts';
import { openTestRecords, quietLog } from '../support/records.ts';
import { noon, openInboxAlone } from './inbox-alone.ts';

test('after a day: named, sent once, and gone on with at a tap', async () => {
  const records = await openTestRecords();
  const { db } = records;
  const alone = await openInboxAlone(records, recordSessions(db, { now: () => noon }));
  const { deps, clock, sent } = alone;
  const delivery: Delivery = {
    db,
    clock,
    ids: deps.ids,
    log: quietLog,
    composer: deps.composer,
    channels: deps.channels,
    wanted: { 'inbox.nudge': (context, { args }) => nudgeWanted(context.db, Number(args.draft)) },
    recipient: openRecipients(db, openSecrets(secretKey), clock),
    gone: async () => {},
  };
  await takeTurn(deps, alone.from('m1', { text: 'lapor' }));
  await takeTurn(deps, alone.from('m2', { text: '44' }));
  await deps.drafts.flush();

  clock.at += 25 * hourMs;
  await nudgeDrafts(db, clock.now());
  sent.length = 0;
  await deliverDue(delivery);
  await deliverDue(delivery);
  expect(sent.map(({ text, buttons }) => [text, buttons?.map(({ label }) => label)])).toEqual([
    ['Isian *Bukti 1, Oktober 2026* belum selesai dan masih kami simpan. Mau dilanjutkan?', ['Lanjutkan']],
  ]);

  const data = sent[0]!.buttons![0]!.data;
  await takeTurn(deps, alone.from('m3', { tap: { data, message: 'out3' } }));
  expect(sent.at(-1)!.text).toBe('Berapa yang *punya KMS atau Buku KIA*? (K)');
  await takeTurn(deps, alone.from('m4', { text: '43' }));
  expect(sent.at(-1)!.text).toContain('*ditimbang*');

  // She leaves it there for good. A week before it goes she hears of it.
  await deps.drafts.flush();
  clock.at += 53 * dayMs + hourMs;
  await nudgeDrafts(db, clock.now());
  await nudgeDrafts(db, clock.now());
  sent.length = 0;
  await deliverDue(delivery);
  expect(sent.map(({ text, buttons }) => [text, buttons?.map(({ label }) => label)])).toEqual([
    [
      'Isian *Bukti 1, Oktober 2026* sudah lama belum selesai. Seminggu lagi isian itu kami hapus, kecuali Ibu/Bapak melanjutkannya.',
      ['Lanjutkan'],
    ],
  ]);
  await alone.close();
  await records.close();
});

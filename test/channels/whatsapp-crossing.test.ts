/** A new session of ours and a message in the old one cross on the way, as after a restart while she writes. */
import { expect, test } from 'vitest';
import { silenceSignal } from '../support/whatsapp/quiet.ts';
import { openDevice } from '../support/whatsapp-device.ts';

const [ourJid, herJid] = ['100000000000001@lid', '100000000000002@lid'];

test('the old session opens what she wrote, and the new one stays as her phone has it', async () => {
  const unsilence = silenceSignal();
  const [ours, hers] = [openDevice(), openDevice()];
  const write = async (text: string) => ours.repository.encryptMessage({ jid: herJid, data: Buffer.from(text) });
  const read = async (from: string, { repository }: typeof ours, sealed: Awaited<ReturnType<typeof write>>) =>
    Buffer.from(await repository.decryptMessage({ jid: from, ...sealed })).toString();
  await hers.repository.injectE2ESession({ jid: ourJid, session: ours.bundle });
  const first = await hers.repository.encryptMessage({ jid: ourJid, data: Buffer.from('satu') });
  expect(await read(herJid, ours, first)).toBe('satu');
  expect(await read(ourJid, hers, await write('dua'))).toBe('dua');
  const crossing = await hers.repository.encryptMessage({ jid: ourJid, data: Buffer.from('tiga') });
  // The new session is younger by the clock, so libsignal tries it first.
  await new Promise((resolve) => setTimeout(resolve, 2));
  await ours.repository.injectE2ESession({ jid: herJid, session: hers.bundle });
  expect(await read(ourJid, hers, await write('empat'))).toBe('empat');
  await new Promise((resolve) => setTimeout(resolve, 2));
  expect(await read(herJid, ours, crossing)).toBe('tiga');
  expect(await read(ourJid, hers, await write('lima'))).toBe('lima');
  unsilence();
});

/** Only WhatsApp says whether the number is restricted. The channel asks again when a refusal is younger than the answer. */
import { expect, test } from 'vitest';
import { Restriction } from '../../src/channels/whatsapp/limits/restriction.ts';
import { openLog } from '../../src/log.ts';

test('a refusal that comes while we wait for the answer is asked about too: the answer may be older', async () => {
  let now = 0;
  const asked: PromiseWithResolvers<{ isActive: boolean }>[] = [];
  const account = { is: () => 'linked' as const, until: () => undefined, change: async () => {} };
  const ask = () => {
    asked.push(Promise.withResolvers());
    return asked.at(-1)!.promise;
  };
  const restriction = new Restriction({
    clock: { now: () => now },
    log: openLog('silent', false),
    account,
    refusals: { forget: async () => {} },
    ask,
  });
  restriction.refused('siti');
  restriction.refused('ani');
  expect(asked).toHaveLength(1);
  asked[0]!.resolve({ isActive: false });
  await expect.poll(() => restriction.pausedFor()).toBe(0);
  now += 61_000;
  const look = restriction.look();
  expect(asked).toHaveLength(2);
  asked[1]!.resolve({ isActive: false });
  await look;
  now += 61_000;
  await restriction.look();
  expect(asked).toHaveLength(2);
});

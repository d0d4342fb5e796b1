/** Whether the number is restricted is the platform's word; it is asked again whenever a refusal is younger than its answer. */
import { expect, test } from 'vitest';
import { openRestriction } from '../../src/channels/whatsapp/limits/restriction.ts';
import { openLog } from '../../src/log.ts';

test('a refusal that comes while the question is in the air is asked about too: the answer may be older than it', async () => {
  let now = 0;
  const asked: PromiseWithResolvers<{ isActive: boolean }>[] = [];
  const account = {
    is: () => 'linked' as const,
    until: () => undefined,
    load: async () => {},
    change: async () => {},
  };
  const refusals = { note: async () => {}, holds: async () => false, forget: async () => {}, tidy: async () => {} };
  const ask = () => {
    asked.push(Promise.withResolvers());
    return asked.at(-1)!.promise;
  };
  const deps = { clock: { now: () => now }, log: openLog('silent', false) };
  const restriction = openRestriction(deps, account, refusals, ask);
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

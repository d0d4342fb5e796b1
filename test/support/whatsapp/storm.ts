/** Troubles at random, chosen by the world's seed: for runs that must lose nothing whatever happens. */
import type { World } from './world.ts';

/** What a client must get over by itself. Codes that end it for good (401, 403, 440) are no part of a storm, nor is 463, which
 *  asks people to write once more (proof/whatsapp-refusals.ts). */
const streamCodes = [408, 428, 500, 503, 515];

export function openStorm(world: World, act: { reset(): void; streamError(code: number): void; speak(): void }) {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(world.random() * from.length)]!;
  const once = (fault: Parameters<typeof world.faults.add>[0]) => world.faults.add({ ...fault, count: 1 });
  const troubles: Record<string, () => void> = {
    reset: act.reset,
    stream: () => act.streamError(pick(streamCodes)),
    silence: () => {
      world.silent = true;
      setTimeout(act.speak, 200 + world.random() * 800).unref();
    },
    refused: () => {
      once({ kind: 'refuseLogin', code: pick([500, 503]) });
      act.reset();
    },
    cut: () => once({ kind: pick(['reset', 'resetAfter'] as const) }),
    unacknowledged: () => once({ kind: pick(['dropAck', 'lose'] as const) }),
    nack: () => once({ kind: 'nack', code: 479 }),
    receipt: () => once({ kind: pick(['dropReceipt', 'dropStatus'] as const) }),
    delivery: () => once({ kind: pick(['replay', 'double', 'garble', 'late'] as const), ms: 100 }),
  };
  /** One trouble; its name, for the log of a run. */
  return (): string => {
    const name = pick(Object.keys(troubles));
    troubles[name]?.();
    return name;
  };
}

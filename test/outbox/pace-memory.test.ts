import { describe } from 'vitest';
import type { PaceStore } from '../../src/outbox/pace.ts';
import { memoryPace } from '../../src/outbox/pace-memory.ts';
import { paceContract } from './pace-contract.ts';

describe('the pace of one process', () => {
  // In one process all senders share one store.
  let shared: PaceStore | undefined;
  paceContract({
    open(now) {
      shared ??= memoryPace(now);
      return shared;
    },
    settled: async () => {},
    reset: async () => {
      shared = undefined;
    },
  });
});

import { describe } from 'vitest';
import type { PaceStore } from '../../src/outbox/pace.ts';
import { memoryPace } from '../../src/outbox/pace-memory.ts';
import { paceContract } from './pace-contract.ts';

describe('the pace of one process', () => {
  let shared: PaceStore | undefined;
  // In one process all senders share one store.
  const open = () => {
    shared ??= memoryPace();
    return shared;
  };
  paceContract(open, async () => {
    shared = undefined;
  });
});

import { template } from './records.ts';

/** Runs once before all tests. Making an empty database takes seconds of the processor, and all workers would do it at the same time. */
export default async function setup() {
  await template();
}

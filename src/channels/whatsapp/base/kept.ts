import { dayMs } from '../../../clock.ts';

/** How long the channel keeps what nobody needs any more: longer than WhatsApp keeps anything for a device that is away. */
export const keptMs = 40 * dayMs;
/** Days for which a stranger's message waits until she has told who she is. */
export const heldDays = 3;
export const heldMs = heldDays * dayMs;

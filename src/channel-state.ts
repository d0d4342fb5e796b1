import type { Channel } from './channels/channel.ts';

/** `ready`; on a channel that tells more, `ready: linked`; with trouble `ready: linked, silent`, or
 *  `ready: restricted until 2026-11-30T06:00:00.000Z`. */
export function stateOf(channel: Channel): string {
  const until = channel.until?.();
  const status = [channel.accountStatus?.(), until && `until ${new Date(until).toISOString()}`]
    .filter(Boolean)
    .join(' ');
  const more = [status, ...(channel.troubles?.() ?? [])].filter(Boolean).join(', ');
  return more ? `${channel.state()}: ${more}` : channel.state();
}

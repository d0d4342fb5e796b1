/** How long the channel keeps what nobody needs any more: longer than WhatsApp keeps anything for a device that is away. */
export const keptMs = 40 * 24 * 60 * 60_000;

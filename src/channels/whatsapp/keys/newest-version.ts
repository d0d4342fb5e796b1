import { fetchLatestWaWebVersion, type WAVersion } from '@whiskeysockets/baileys';

/** The version that WhatsApp's own page runs now; undefined when it cannot be asked. */
export async function newestVersion(): Promise<WAVersion | undefined> {
  const { version, isLatest } = await fetchLatestWaWebVersion({ signal: AbortSignal.timeout(10_000) });
  return isLatest ? version : undefined;
}

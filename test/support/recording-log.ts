/** A log that a test reads afterwards. */
import type { Log } from '../../src/log.ts';

export function recordingLog() {
  const lines: string[] = [];
  const note = (about: unknown, words?: string) => void lines.push(`${JSON.stringify(about)} ${words ?? ''}`);
  const log = { debug: note, info: note, warn: note, error: note, fatal: note } as Log;
  return { log, lines: () => lines.join('\n') };
}

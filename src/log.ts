import { pino } from 'pino';

/** The only logger. JSON lines; readable on a terminal. What goes in: ids, counts, durations, reasons, error names. Never a name,
 *  phone number, token, chat id or answer; `redact` is the second net, the test that greps the log is the third. */
export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

export function openLog(level: string, terminal: boolean): Log {
  return pino({
    level,
    base: null,
    redact: {
      paths: [
        'name',
        'phone',
        'text',
        'chat',
        'sender',
        'token',
        'answers',
        '*.name',
        '*.phone',
        '*.text',
        '*.chat',
        '*.token',
      ],
      remove: true,
    },
    serializers: { err: describeError },
    ...(terminal
      ? { transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname', translateTime: 'HH:MM:ss' } } }
      : {}),
  });
}

/** For the texts: which one is broken, and how. Not under `text`, which is redacted. */
export const warnOfText =
  (log: Log) =>
  (broken: string): void =>
    log.warn({ broken }, 'a text is broken');

/** Libraries that write to the console what nobody may read: libsignal prints sessions with their private keys. Their lines are
 *  dropped; all others pass. */
export function muteLibraries(): void {
  if (muted) return;
  muted = true;
  for (const level of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir'] as const) {
    // biome-ignore lint/suspicious/noConsole: this is where others' lines are dropped
    const speak = console[level].bind(console) as (...words: unknown[]) => void;
    console[level] = (...words: unknown[]) => {
      if (!/[\\/]node_modules[\\/](?:libsignal|@whiskeysockets)[\\/]/.test(new Error().stack ?? '')) speak(...words);
    };
  }
}

let muted = false;

/** An error without its message: a driver's message may quote a row or a URL with a token in it. Kind, code and where suffice. */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  const where = error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 6);
  return { type: error.name, code, where };
}

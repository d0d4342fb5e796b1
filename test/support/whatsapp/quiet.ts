/** Baileys writes to a logger, libsignal to the console, whole sessions with their private keys. Neither may be heard in tests. */
import type { ILogger } from '@whiskeysockets/baileys/lib/Utils/logger.js';

const nothing = () => {};

export const silentLogger: ILogger = {
  level: 'silent',
  child: () => silentLogger,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
};

const kinds = ['info', 'warn', 'error', 'log'] as const;

/** Drops everything that libsignal prints. It goes by the caller's file and not by the words, which may change. Undo with what it returns. */
export function silenceSignal(): () => void {
  const { console } = globalThis;
  const before = kinds.map((kind) => [kind, console[kind]] as const);
  for (const [kind, print] of before) {
    console[kind] = (...what: unknown[]) => {
      if (!/[\\/]libsignal[\\/]/.test(new Error().stack ?? '')) print.apply(console, what);
    };
  }
  return () => {
    for (const [kind, print] of before) console[kind] = print;
  };
}

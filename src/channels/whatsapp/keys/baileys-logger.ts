/** What Baileys logs, without what it is about: its objects hold keys, numbers and messages. */
import type { Log } from '../../../log.ts';
import type { Logger } from './socket.ts';

/** Phone numbers and ids, and whatever else is long enough to be a key. */
const personal = /\d{5,}|[A-Za-z0-9+/=_-]{20,}/g;

export function baileysLogger(log: Log): Logger {
  const say = (level: 'debug' | 'info') => (about: unknown, words?: string) => {
    const text = words ?? (typeof about === 'string' ? about : '');
    const reason = about instanceof Error ? about.name : undefined;
    log[level]({ reason }, `baileys: ${text.replace(/[{[].*/s, '').replace(personal, '…')}`);
  };
  const nothing = () => undefined;
  const logger: Logger = {
    level: 'info',
    child: () => logger,
    trace: nothing,
    debug: nothing,
    info: nothing,
    // Errors about one message are ordinary here; what ends the connection we log ourselves.
    warn: say('debug'),
    error: say('debug'),
  };
  return logger;
}

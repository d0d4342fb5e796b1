/** What a closed connection asks of us, by the code that WhatsApp or Baileys gives. */
import { type ConnectionState, DisconnectReason } from '@whiskeysockets/baileys';
import type { AccountStatus } from '../base/account.ts';

export type Verdict =
  /** WhatsApp itself asks for a fresh connection, such as after linking. */
  | { do: 'reconnect' }
  /** After a pause. */
  | { do: 'wait' }
  /** With a newer version. */
  | { do: 'refresh' }
  /** Until an operator has looked: trying on would make it worse. */
  | { do: 'stop'; because: AccountStatus };

export function verdict(code: number | undefined): Verdict {
  switch (code) {
    case 515:
      return { do: 'reconnect' };
    case 405:
      return { do: 'refresh' };
    case 401:
    case 411:
      return { do: 'stop', because: 'unlinked' };
    case 402:
    case 403:
      return { do: 'stop', because: 'banned' };
    case 440:
      return { do: 'stop', because: 'replaced' };
    default:
      return { do: 'wait' };
  }
}

/** A line that just broke has no code of its own. */
export function codeOf({ lastDisconnect }: Partial<ConnectionState>): number | undefined {
  const { output } = (lastDisconnect?.error ?? {}) as { output?: { statusCode?: number } };
  const code = output?.statusCode;
  return code === DisconnectReason.connectionClosed ? undefined : code;
}

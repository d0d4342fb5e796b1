import type { WASocket } from '@whiskeysockets/baileys';
import type { Deps } from './deps.ts';

/** How a number is linked: the text of a QR code, or the letters to type on the phone. */
export type Pairing = { qr: string } | { code: string };

/** Answers each QR of WhatsApp's: it is shown, or, where a number links by a code, one code is asked for, whatever QRs follow. */
export const pairing = ({ log }: Pick<Deps, 'log'>, phone: string | undefined, show: (shown: Pairing) => void) =>
  async function pair(socket: WASocket, qr: string): Promise<void> {
    try {
      if (!phone) show({ qr });
      else if (!socket.authState.creds.pairingCode) show({ code: await socket.requestPairingCode(phone) });
    } catch (err) {
      log.warn({ err }, 'whatsapp: no code to link with');
    }
  };

/** Shows how the number can be linked, while it is not. */
import { initAuthCreds, type WASocket } from '@whiskeysockets/baileys';
import type { Log } from '../../../log.ts';
import { hear, hearStanzas } from '../base/transactions.ts';

/** The text of a QR code, or the letters to type on the phone. */
export type Pairing = { qr: string } | { code: string };

interface Wish {
  log: Log;
  /** Digits of a number that is to be linked by a code. */
  phone: string | undefined;
  show(shown: Pairing): void;
}

/** Shows each QR of this socket, or, for a number that is linked by a code, one code: it lives as long as the socket's QRs do. */
export function wirePairing(socket: WASocket, { log, phone, show }: Wish): void {
  const { creds } = socket.authState;
  let qr = '';

  async function showNow() {
    try {
      if (!phone) show({ qr: withSecret(qr, creds.advSecretKey) });
      else if (!creds.pairingCode) show({ code: await socket.requestPairingCode(phone) });
    } catch (err) {
      log.warn({ err }, 'whatsapp: no code to link with');
    }
  }

  hear(socket, 'connection.update', (update) => {
    if (!update.qr) return;
    qr = update.qr;
    void showNow();
  });
  // WhatsApp wants another secret in the QR. Baileys ignores that, and no phone could link with the old one (Baileys#2737).
  hearStanzas(socket, 'CB:notification,type:companion_reg_refresh', () => {
    if (creds.account || !qr) return;
    creds.advSecretKey = initAuthCreds().advSecretKey;
    void showNow();
  });
  // WhatsApp refuses the code after we got it, and nobody must type it in vain.
  hearStanzas(socket, 'CB:iq,type:error', () => {
    if (!creds.account && creds.pairingCode) void socket.end(new Error('no code to link with'));
  });
}

/** The secret is the last part but one. */
const withSecret = (qr: string, secret: string) => qr.split(',').with(-2, secret).join(',');

/** Remembers what was shown last, for the page that asks later. */
export function keepShown(show: (shown: Pairing | undefined) => void) {
  let shown: Pairing | undefined;
  return {
    now: () => shown,
    show(pairing: Pairing | undefined) {
      shown = pairing;
      show(pairing);
    },
  };
}

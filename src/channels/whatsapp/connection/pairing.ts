import { initAuthCreds, type WASocket } from '@whiskeysockets/baileys';
import type { Deps } from '../base/deps.ts';
import { hear, hearStanzas } from '../base/transactions.ts';

/** How a number is linked: the text of a QR code, or the letters to type on the phone. */
export type Pairing = { qr: string } | { code: string };

/** Has each QR of WhatsApp's shown, or, where a number links by a code, one code for each connection: it lives as long as the QRs do. */
export const pairing = ({ log }: Pick<Deps, 'log'>, phone: string | undefined, show: (shown: Pairing) => void) => ({
  wire(socket: WASocket): void {
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
    // WhatsApp wants another secret in the QR; Baileys knows nothing of that, and no phone could link with the old one (Baileys#2737).
    hearStanzas(socket, 'CB:notification,type:companion_reg_refresh', () => {
      if (creds.account || !qr) return;
      creds.advSecretKey = initAuthCreds().advSecretKey;
      void showNow();
    });
    // The code was refused after it was handed to us: nobody shall type it in vain.
    hearStanzas(socket, 'CB:iq,type:error', () => {
      if (!creds.account && creds.pairingCode) void socket.end(new Error('no code to link with'));
    });
  },
});

/** The secret is the last but one of the parts. */
const withSecret = (qr: string, secret: string) => qr.split(',').with(-2, secret).join(',');

/** Makes Baileys and https in this process trust the loopback, without touching a file of theirs. In another process the same is done
 *  by `node --import <preload.ts>` with the trust in its environment. */
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { WA_CERT_DETAILS } from '@whiskeysockets/baileys';
import type { Certificates } from './certificates.ts';

type Trust = Pick<Certificates, 'root'> & { media: { certificate: string } };

const variable = 'LOOPBACK_WHATSAPP_TRUST';

export function trust({ root, media }: Trust) {
  WA_CERT_DETAILS.PUBLIC_KEY = Buffer.from(root);
  const trusted = getCACertificates('default');
  if (!trusted.includes(media.certificate)) setDefaultCACertificates([...trusted, media.certificate]);
}

/** The environment that a child process needs beside the preload. */
export const trustEnv = ({ root, media }: Trust): Record<string, string> => ({
  [variable]: JSON.stringify({ root: root.toString('hex'), certificate: media.certificate }),
});

export function trustFromEnv(env: NodeJS.ProcessEnv) {
  const given = env[variable];
  if (!given) return;
  const { root, certificate } = JSON.parse(given) as { root: string; certificate: string };
  trust({ root: Buffer.from(root, 'hex'), media: { certificate } });
}

/** The server's own certificates: a chain for the Noise handshake (root, intermediate, leaf, in the shape that clients check) and
 *  one for the media host. Made once for a process, because a client trusts one root only. */
import { Curve, type KeyPair, proto } from '@whiskeysockets/baileys';
import { generate } from 'selfsigned';

export interface Certificates {
  /** The public key that a client must trust. */
  root: Buffer;
  server: KeyPair;
  chain: Uint8Array;
  /** For https, and what a client must trust there. */
  media: { key: string; certificate: string };
}

const day = 86_400;
let made: Promise<Certificates> | undefined;

export function certificates(): Promise<Certificates> {
  made ??= make(Math.floor(Date.now() / 1000));
  return made;
}

async function make(now: number): Promise<Certificates> {
  const [root, middle, server] = [Curve.generateKeyPair(), Curve.generateKeyPair(), Curve.generateKeyPair()];
  const valid = { notBefore: now - day, notAfter: now + 365 * day };
  const certify = (issuer: KeyPair, issuerSerial: number, key: Uint8Array) => {
    const about = { serial: issuerSerial + 1, issuerSerial, key, ...valid };
    const details = proto.CertChain.NoiseCertificate.Details.encode(about).finish();
    return { details, signature: Curve.sign(issuer.private, details) };
  };
  const chain = proto.CertChain.encode({
    intermediate: certify(root, 0, middle.public),
    leaf: certify(middle, 1, server.public),
  }).finish();
  return { root: Buffer.from(root.public), server, chain, media: await makeMedia() };
}

async function makeMedia() {
  const { private: key, cert: certificate } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    curve: 'P-256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
    ],
  });
  return { key, certificate };
}

/** The server's side of Noise_XX_25519_AESGCM_SHA256, as WhatsApp's web clients speak it: frames with a length of three bytes,
 *  the first of them behind a header. */
import {
  aesDecryptGCM,
  aesEncryptGCM,
  Curve,
  hkdf,
  NOISE_MODE,
  NOISE_WA_HEADER,
  proto,
  sha256,
} from '@whiskeysockets/baileys';
import type { Certificates } from './certificates.ts';

export interface NoiseEvents {
  write(frame: Buffer): void;
  /** The handshake is done: who the client says that it is, and the key that it proved. */
  login(payload: proto.ClientPayload, key: Buffer): void;
  plain(bytes: Buffer): void;
}

const empty = Buffer.alloc(0);

export function openNoise(certificates: Certificates, events: NoiseEvents) {
  const handshake = openHandshake(certificates);
  let unread: Buffer = empty;
  let stage: 'header' | 'hello' | 'finish' | 'open' = 'header';
  let transport: ReturnType<typeof openTransport> | undefined;
  const write = (bytes: Uint8Array) => events.write(framed(bytes));

  function take(frame: Buffer) {
    if (transport) return events.plain(transport.open(frame));
    const { clientHello, clientFinish } = proto.HandshakeMessage.decode(frame);
    if (stage === 'hello' && clientHello?.ephemeral) {
      stage = 'finish';
      return write(handshake.hello(Buffer.from(clientHello.ephemeral)));
    }
    if (!clientFinish?.static || !clientFinish.payload) throw new Error('this is no Noise handshake');
    const { key, payload, transport: opened } = handshake.finish(clientFinish.static, clientFinish.payload);
    transport = opened;
    stage = 'open';
    events.login(payload, key);
  }

  return {
    feed(data: Buffer) {
      unread = Buffer.concat([unread, data]);
      if (stage === 'header') {
        unread = afterHeader(unread);
        stage = 'hello';
      }
      for (let size = sizeOf(unread); size !== undefined; size = sizeOf(unread)) {
        const frame = unread.subarray(3, 3 + size);
        unread = unread.subarray(3 + size);
        take(frame);
      }
    },
    send(plain: Uint8Array) {
      if (transport) write(transport.seal(plain));
    },
  };
}

/** The client's ephemeral key, then the server's proof, then the client's proof: each step mixes one more shared secret in. */
function openHandshake({ server, chain }: Certificates) {
  const ephemeral = Curve.generateKeyPair();
  let hash = Buffer.from(NOISE_MODE);
  let salt: Uint8Array = hash;
  let key: Uint8Array = hash;
  let count = 0;
  const absorb = (bytes: Uint8Array) => {
    hash = Buffer.from(sha256(Buffer.concat([hash, bytes])));
  };
  const mix = (secret: Uint8Array) => {
    [salt, key] = halves(secret, salt);
    count = 0;
  };
  const seal = (plain: Uint8Array) => {
    const sealed = aesEncryptGCM(plain, key, counter(count++), hash);
    absorb(sealed);
    return sealed;
  };
  const open = (sealed: Uint8Array) => {
    const plain = aesDecryptGCM(sealed, key, counter(count++), hash);
    absorb(sealed);
    return plain;
  };
  absorb(NOISE_WA_HEADER);
  return {
    hello(theirs: Buffer): Uint8Array {
      absorb(theirs);
      absorb(ephemeral.public);
      mix(Curve.sharedKey(ephemeral.private, theirs));
      const proof = seal(server.public);
      mix(Curve.sharedKey(server.private, theirs));
      const serverHello = { ephemeral: ephemeral.public, static: proof, payload: seal(chain) };
      return proto.HandshakeMessage.encode({ serverHello }).finish();
    },
    finish(sealedKey: Uint8Array, sealedPayload: Uint8Array) {
      const theirs = open(sealedKey);
      mix(Curve.sharedKey(ephemeral.private, theirs));
      const payload = proto.ClientPayload.decode(open(sealedPayload));
      const [inward, outward] = halves(empty, salt);
      return { key: theirs, payload, transport: openTransport(inward, outward) };
    },
  };
}

function openTransport(inward: Uint8Array, outward: Uint8Array) {
  let [received, sent] = [0, 0];
  return {
    open: (sealed: Uint8Array) => aesDecryptGCM(sealed, inward, counter(received++), empty),
    seal: (plain: Uint8Array) => aesEncryptGCM(plain, outward, counter(sent++), empty),
  };
}

function halves(secret: Uint8Array, salt: Uint8Array): [Uint8Array, Uint8Array] {
  const both = hkdf(secret, 64, { salt: Buffer.from(salt), info: '' });
  return [both.subarray(0, 32), both.subarray(32)];
}

function counter(count: number): Buffer {
  const iv = Buffer.alloc(12);
  iv.writeUInt32BE(count, 8);
  return iv;
}

function framed(bytes: Uint8Array): Buffer {
  const frame = Buffer.alloc(3 + bytes.length);
  frame.writeUIntBE(bytes.length, 0, 3);
  frame.set(bytes, 3);
  return frame;
}

/** Size of the first whole frame. */
function sizeOf(data: Buffer): number | undefined {
  if (data.length < 3) return undefined;
  const size = data.readUIntBE(0, 3);
  return data.length < 3 + size ? undefined : size;
}

/** A client that was here before puts routing information in front of the header. */
function afterHeader(data: Buffer): Buffer {
  const start = data.subarray(0, 2).toString() === 'ED' ? 7 + data.readUIntBE(4, 3) : 0;
  const end = start + NOISE_WA_HEADER.length;
  if (!data.subarray(start, end).equals(NOISE_WA_HEADER)) throw new Error('this is no WhatsApp client');
  return data.subarray(end);
}

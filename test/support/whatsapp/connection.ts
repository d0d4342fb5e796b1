/** One client's websocket: Noise around stanzas, and the ways in which it can break. */
import { type BinaryNode, decodeBinaryNode, encodeBinaryNode, type proto } from '@whiskeysockets/baileys';
import type { WebSocket } from 'ws';
import type { Device } from './accounts.ts';
import type { Linking } from './linking.ts';
import { node } from './nodes.ts';
import { openNoise } from './noise.ts';
import type { World } from './world.ts';

export interface Connection {
  device?: Device;
  /** Logged in and ready for what waited. */
  live: boolean;
  /** What a client without an account has told about itself. */
  linking?: Linking;
  send(stanza: BinaryNode): void;
  /** Ends it with a stream error, as the server does on purpose. */
  fail(code: number | undefined, reason?: BinaryNode): void;
  /** Refuses the login. */
  refuse(reason: number): void;
  /** Cuts the line without a word. */
  reset(): void;
}

export interface ConnectionEvents {
  login(connection: Connection, payload: proto.ClientPayload, key: Buffer): void;
  stanza(connection: Connection, stanza: BinaryNode): void;
}

/** Long enough for the last word to leave before the line is closed. */
const lastWord = 20;

export function openConnection(world: World, socket: WebSocket, events: ConnectionEvents): Connection {
  let order: Promise<void> = Promise.resolve();
  let ended = false;
  const end = (last: BinaryNode) => {
    connection.send(last);
    ended = true;
    setTimeout(() => socket.close(), world.options.latency + lastWord);
  };
  const noise = openNoise(world.certificates, {
    write: (frame) => {
      if (!world.silent) socket.send(frame);
    },
    login: (payload, key) => events.login(connection, payload, key),
    plain: (frame) => {
      order = order.then(async () => {
        const stanza = await decodeBinaryNode(frame);
        await world.delay();
        if (!world.silent && !ended) events.stanza(connection, stanza);
      });
      order = order.catch((error: unknown) => void world.troubles.push(error));
    },
  });
  const connection: Connection = {
    live: false,
    send: (stanza) => {
      const encoded = encodeBinaryNode(stanza);
      const send = () => socket.readyState === socket.OPEN && !world.silent && noise.send(encoded);
      if (world.options.latency > 0) setTimeout(send, world.options.latency);
      else send();
    },
    fail: (code, reason) => end(node('stream:error', { code }, reason ? [reason] : undefined)),
    refuse: (reason) => end(node('failure', { reason, location: 'loopback' })),
    reset: () => socket.terminate(),
  };
  world.connections.add(connection);
  socket.on('message', (data: Buffer) => {
    if (world.silent && !connection.device) return;
    try {
      noise.feed(data);
    } catch (error) {
      world.troubles.push(error);
      socket.terminate();
    }
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    connection.live = false;
    world.connections.delete(connection);
    if (connection.device?.connection === connection) connection.device.connection = undefined;
  });
  return connection;
}

/** The websocket side: connections come in, stanzas go to those who know what to do with them. */
import type { AddressInfo } from 'node:net';
import { type BinaryNode, jidDecode } from '@whiskeysockets/baileys';
import { WebSocketServer } from 'ws';
import { type Device, formOf } from './accounts.ts';
import { type Connection, openConnection } from './connection.ts';
import { takeUnlinked } from './linking.ts';
import { acknowledged, login } from './login.ts';
import { child, children, node } from './nodes.ts';
import { query } from './queries.ts';
import { takeReceipt } from './receipts.ts';
import { mayWrite, restrictedCode } from './restriction.ts';
import { route } from './routing.ts';
import { showsToken } from './tokens.ts';
import { passOn } from './typing.ts';
import type { World } from './world.ts';

export async function serve(world: World, port: number) {
  const server = new WebSocketServer({ host: '127.0.0.1', port });
  await new Promise<void>((resolve) => server.once('listening', resolve));
  server.on('connection', (socket) => {
    openConnection(world, socket, {
      login: (connection, payload, key) => login(world, connection, payload, key),
      stanza: (connection, stanza) => take(world, connection, stanza),
    });
  });
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/ws/chat`,
    async stop() {
      for (const socket of server.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function take(world: World, connection: Connection, stanza: BinaryNode) {
  const { device } = connection;
  if (!device) return takeUnlinked(world, connection, stanza);
  if (stanza.tag === 'iq') return query(world, connection, device, stanza);
  if (stanza.tag === 'message') return takeMessage(world, connection, device, stanza);
  if (stanza.tag === 'receipt') return takeBotReceipt(world, connection, device, stanza);
  if (stanza.tag === 'ack') {
    const { class: tag = '', id = '', type } = stanza.attrs;
    return acknowledged(device, tag, id, type);
  }
  if (stanza.tag === 'chatstate') return passOn(world, device, stanza);
  if (stanza.tag !== 'presence' && stanza.tag !== 'ib') world.unknown.push(stanza);
}

function takeMessage(world: World, connection: Connection, device: Device, stanza: BinaryNode) {
  const { id = '', to = '', type = '' } = stanza.attrs;
  const account = world.accounts.find(to);
  const phone = account?.phone;
  if (account) world.called.set(account, formOf(to));
  world.sent.push({ id, to: phone ?? jidDecode(to)?.user ?? to, type, at: world.options.now(), stanza });
  const acknowledge = (error?: number, more?: { refresh_lid: 'true' }) =>
    connection.send(node('ack', { class: 'message', id, from: to, t: world.seconds(), error, ...more }));
  const fault = world.faults.strike('message', phone, type);
  if (fault?.kind === 'reset') return connection.reset();
  if (fault?.kind === 'lose') return;
  if (fault?.kind === 'stream') return connection.fail(fault.code ?? 503);
  if (fault?.kind === 'nack') return acknowledge(fault.code ?? restrictedCode);
  if (fault?.kind === 'refreshLid' || isStale(world, stanza)) return acknowledge(undefined, { refresh_lid: 'true' });
  const person = !world.groups.has(to);
  if (person && !mayWrite(world, account)) return acknowledge(restrictedCode);
  if (person && !showsToken(world, account, stanza)) return acknowledge(restrictedCode);
  if (fault?.kind === 'silence') {
    world.silent = true;
    return;
  }
  route(world, device, stanza);
  if (fault?.kind === 'resetAfter') return connection.reset();
  if (fault?.kind !== 'dropAck') acknowledge();
}

/** It goes to a LID that its owner has no more, by the envelope or inside: it reaches nobody. */
const isStale = ({ accounts }: World, stanza: BinaryNode): boolean =>
  [stanza, ...children(child(stanza, 'participants'))].some(({ attrs }) => accounts.formerly(attrs.to ?? attrs.jid));

function takeBotReceipt(world: World, connection: Connection, device: Device, stanza: BinaryNode) {
  const { id, to, type } = stanza.attrs;
  if (world.faults.strike('receipt', world.accounts.find(stanza.attrs.participant ?? to)?.phone)) return;
  connection.send(node('ack', { class: 'receipt', id, from: to, type, t: world.seconds() }));
  takeReceipt(world, device, stanza);
}

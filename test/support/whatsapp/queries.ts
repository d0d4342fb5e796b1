/** Questions of a logged-in client (`iq`), by their namespace. */
import { type BinaryNode, S_WHATSAPP_NET } from '@whiskeysockets/baileys';
import type { Device } from './accounts.ts';
import type { Connection } from './connection.ts';
import { groupQuery } from './groups.ts';
import { digest, keysFor, signedKey, storeKeys } from './keys.ts';
import { goLive } from './login.ts';
import { child, children, node } from './nodes.ts';
import { QueryError } from './query-error.ts';
import { answerMex } from './restriction.ts';
import { unlink } from './unlink.ts';
import { usync } from './usync.ts';
import type { World } from './world.ts';

interface Asked {
  world: World;
  device: Device;
  stanza: BinaryNode;
  /** The first child: what is asked. */
  what: BinaryNode;
}

/** Content of the answer; nothing: an empty one. */
type Answer = BinaryNode[] | undefined;

export function query(world: World, connection: Connection, device: Device, stanza: BinaryNode) {
  if (stanza.attrs.type === 'result' || stanza.attrs.type === 'error') return;
  const what = children(stanza)[0] ?? node('nothing');
  const namespace = stanza.attrs.xmlns ?? '';
  const reply = (type: string, content: Answer) =>
    connection.send(node('iq', { from: stanza.attrs.to ?? S_WHATSAPP_NET, type, id: stanza.attrs.id }, content));
  try {
    const fault = namespace === 'w:mex' ? world.faults.strike('question') : undefined;
    if (fault) throw new QueryError(fault.code ?? 500, 'internal-server-error');
    const answer = Object.hasOwn(answers, namespace) ? answers[namespace] : undefined;
    if (!answer) throw new QueryError(501, 'feature-not-implemented');
    reply('result', answer({ world, device, stanza, what }));
    if (namespace === 'passive' && what.tag === 'active') goLive(world, device);
    if (what.tag === 'remove-companion-device') unlink(device);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    if (error.code === 501) world.unknown.push(stanza);
    reply('error', [node('error', { code: error.code, text: error.message })]);
  }
}

const nothing = (): Answer => undefined;

const answers: Record<string, (asked: Asked) => Answer> = {
  encrypt: keys,
  usync: ({ world, what }) => [usync(world, what)],
  'w:g2': ({ world, device, stanza, what }) => groupQuery(world, device, stanza.attrs.to, what),
  'w:m': ({ world }) => [mediaHosts(world)],
  'w:sync:app:state': ({ stanza }) => [unchanged(child(stanza, 'sync'))],
  'w:mex': ({ world, what }) => [answerMex(world, what)],
  'w:profile:picture': () => {
    throw new QueryError(404, 'item-not-found');
  },
  abt: () => [node('props', { hash: 'loopback', refresh: 86_400 }, [])],
  w: () => [node('props', { hash: 'loopback', refresh: 86_400 }, [])],
  blocklist: () => [node('list', {}, [])],
  privacy: ({ what }) => (what.tag === 'privacy' ? [privacy()] : undefined),
  passive: nothing,
  md: nothing,
  'w:p': nothing,
  'w:stats': nothing,
  'urn:xmpp:whatsapp:dirty': nothing,
  status: nothing,
  disappearing_mode: nothing,
};

function keys({ world, device: { bundle }, stanza, what }: Asked): Answer {
  if (what.tag === 'count') return [node('count', { value: bundle.preKeys.length })];
  if (what.tag === 'digest') return [digest(bundle)];
  if (what.tag === 'key') return [keysFor(world, children(what))];
  if (what.tag === 'rotate') bundle.signed = signedKey(child(what, 'skey'));
  else storeKeys(bundle, stanza);
  return undefined;
}

const mediaHosts = ({ mediaHost }: World) =>
  node('media_conn', { auth: 'loopback', ttl: 3600, auth_ttl: 3600, max_buckets: 12 }, [
    node('host', { hostname: mediaHost, maxContentLengthBytes: 104_857_600 }),
  ]);

/** Settings that devices share: nothing has ever changed. */
const unchanged = (sync: BinaryNode | undefined) =>
  node(
    'sync',
    {},
    children(sync).map(({ attrs }) => node('collection', { name: attrs.name, version: attrs.version ?? 0 })),
  );

const privacy = () =>
  node(
    'privacy',
    {},
    ['readreceipts', 'last', 'online', 'profile', 'groupadd'].map((name) => node('category', { name, value: 'all' })),
  );

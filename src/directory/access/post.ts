/** Calls the address of another program. It was chosen by somebody, so it must not become a way into our own network: every address that its name
 *  stands for is looked at as the connection is made, and nobody is sent on. */
import type { LookupAddress, LookupOptions } from 'node:dns';
import { lookup } from 'node:dns';
import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { BlockList, isIP } from 'node:net';

const ours = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  ours.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  ours.addSubnet(net, bits, 'ipv6');

/** An address of this machine, of its network, or of nobody. */
function isInside(address: string): boolean {
  const kind = isIP(address);
  return kind === 0 || ours.check(address, kind === 6 ? 'ipv6' : 'ipv4');
}

/** https, without name and password. `inside`: also this machine and its network, and there without TLS. undefined: not allowed. */
export function allowedUrl(given: string, inside: boolean): URL | undefined {
  const url = URL.parse(given);
  if (!url || url.username || url.password) return undefined;
  const host = hostOf(url);
  if (inside && url.protocol === 'http:' && ['127.0.0.1', 'localhost', '::1'].includes(host)) return url;
  if (url.protocol !== 'https:') return undefined;
  const near = isIP(host) === 0 ? /^localhost$|\.localhost$/.test(host) : isInside(host);
  return inside || !near ? url : undefined;
}

const hostOf = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, '');

interface Posted {
  headers: Record<string, string>;
  body: string;
  patienceMs: number;
  inside: boolean;
}

/** Its status, or the name of what went wrong: `inside`, `timeout`, `ECONNREFUSED`. The answer itself is not read. */
export function post(given: string, { headers, body, patienceMs, inside }: Posted): Promise<number | string> {
  const url = allowedUrl(given, inside);
  if (!url) return Promise.resolve('inside');
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(patienceMs);
    const call = (url.protocol === 'http:' ? plainRequest : request)(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      signal,
      agent: false,
      ...(inside ? {} : { lookup: outsideOnly }),
    });
    call.on('response', (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    call.on('error', (error) =>
      resolve(signal.aborted ? 'timeout' : ((error as { code?: string }).code ?? error.name)),
    );
    call.end(body);
  });
}

type Found = (error: NodeJS.ErrnoException | null, found: LookupAddress[] | string, family?: number) => void;

/** Looks the name up once, and connects to what was looked at: a name that means something else a moment later changes nothing. */
function outsideOnly(name: string, options: LookupOptions, found: Found): void {
  lookup(name, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error || !first) found(error ?? Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), []);
    else if (addresses.some(({ address }) => isInside(address)))
      found(Object.assign(new Error('an address inside'), { code: 'inside' }), []);
    else if (options.all) found(null, addresses);
    else found(null, first.address, first.family);
  });
}

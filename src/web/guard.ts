/** Decides which callers may use the pages behind a door (doors.ts). A browser can be tricked into sending requests to a program on its own machine
 *  (DNS rebinding, cross-site forms); what gives that away are the Host and Origin headers. */

export interface Caller {
  host: string | undefined;
  origin: string | undefined;
  /** The page that asks. */
  referer: string | undefined;
  /** Address at the other end of the connection. */
  remote: string | undefined;
  /** The request came through a proxy, so `remote` says nothing about who asks. */
  forwarded: boolean;
}

/** loopback: only programs and browsers on this machine. public: everybody, but no page of another site on somebody's behalf. */
export type Access = 'loopback' | 'public';

/** May this caller use the pages? `port` is where we listen. */
export function mayEnter(caller: Caller, access: Access, port: number): boolean {
  if (!caller.host) return false;
  if (access === 'public') return sameOrigin(caller.origin, caller.host);
  return isLocal(caller, port) && (caller.origin === undefined || caller.origin === `http://${caller.host}`);
}

/** May this caller steer the program? Tools on this machine do; no browser has any business there. */
export const maySteer = (caller: Caller, port: number) => isLocal(caller, port) && caller.origin === undefined;

/** Is it no page, or one under the name that it asks? A proxy that renames the host and tells nothing about it gives itself away by the
 *  browser's own page. */
export const fromOwnPage = ({ referer, host }: Caller) =>
  referer === undefined || referer.startsWith(`http://${host}/`);

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];

function isLocal({ host, remote, forwarded }: Caller, port: number): boolean {
  const names = loopbackNames.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
  return names.includes(host?.toLowerCase() ?? '') && isLoopback(remote) && !forwarded;
}

/** TLS may end at a proxy, so the scheme says nothing here. */
const sameOrigin = (origin: string | undefined, host: string) =>
  origin === undefined || origin === `https://${host}` || origin === `http://${host}`;

const isLoopback = (address = '') => address === '::1' || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address);

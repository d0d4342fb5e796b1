/** Where the program listens, and what is behind each door. A proxy forwards strangers to the outer one; what an operator sees stands on an
 *  inner one, on the loopback address, to which no proxy leads. That the connection comes from this machine proves nothing: a proxy's does too. */
import type { Config } from '../config.ts';
import type { Access } from './guard.ts';

export interface Door {
  host: string;
  port: number;
  /** Any other port will do where this one is taken: nobody chose it. */
  orAnyPort?: boolean;
  webhooks: boolean;
  /** For people who enter by a link from their chat. */
  dashboard: boolean;
  /** Orders of the command line, and the page that links the WhatsApp number. */
  operator: boolean;
  /** Who may use the simulator here; absent: it is not here. */
  simulator?: Access;
}

export type DoorSettings = Pick<Config, 'host' | 'port' | 'operatorPort' | 'simulator'> &
  Partial<Record<'telegram' | 'whatsapp', unknown>>;

const loopback = '127.0.0.1';
const operatorPort = 8090;
/** Whoever listens there is reached on the loopback address. */
const near = [loopback, '0.0.0.0', '::'];

/** The outer door and, where strangers have any business at it, an inner one beside it. Without a channel nobody but this machine comes, so
 *  that one is enough: the demo is at PORT. */
export function doorsOf(settings: DoorSettings): [outer: Door, inner?: Door] {
  const { port, simulator } = settings;
  const host = settings.host === 'localhost' ? loopback : settings.host;
  const channel = settings.telegram ?? settings.whatsapp;
  if (!channel && simulator !== 'public' && near.includes(host))
    return [{ host, port, webhooks: true, dashboard: true, operator: true, simulator: 'loopback' }];
  const outer: Door = { host, port, webhooks: true, dashboard: true, operator: false };
  const inner: Door = {
    host: loopback,
    port: settings.operatorPort ?? (port === 0 ? 0 : operatorPort),
    orAnyPort: settings.operatorPort === undefined,
    webhooks: false,
    dashboard: false,
    operator: true,
  };
  // Beside a channel there are real people, and never a simulator.
  if (channel) return [outer, inner];
  return simulator === 'public'
    ? [{ ...outer, simulator: 'public' }, inner]
    : [outer, { ...inner, simulator: 'loopback' }];
}

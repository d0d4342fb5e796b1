/** Environment -> one frozen, checked object. Every setting is explained here, once; the table in docs/operating.md is held to this list by a
 *  test. What belongs to an area (cut-off day, quiet hours) is not here: it is set in chat with `atur`. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const yesNo = z.enum(['on', 'off']).transform((word) => word === 'on');
const url = (...schemes: string[]) =>
  z.string().refine((value) => schemes.some((scheme) => value.startsWith(`${scheme}://`)) && URL.canParse(value));
/** Without TLS anybody on the way could read the key to somebody's figures: only this machine may go without. */
const publicAddress = z
  .string()
  .refine((value) => {
    const { protocol, hostname, pathname, search, hash } = URL.parse(value) ?? {};
    const safe = protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname!));
    return safe && pathname === '/' && !search && !hash;
  })
  .transform((value) => new URL(value).origin);
const part = z.enum(['gateway', 'worker', 'web']);
export type Part = z.infer<typeof part>;
const parts = z
  .string()
  .transform((value) => value.split(',').map((word) => word.trim()))
  .pipe(z.array(part).min(1));

/** One row a setting: how it is read and a right value to show when it is wrong. */
export const settings = {
  /** From @BotFather. Without it Telegram is off. */
  TELEGRAM_BOT_TOKEN: {
    read: z.string().regex(/^\d+:[\w-]{20,}$/),
    example: '123456789:AAExampleExampleExampleExample',
  },
  /** Another Bot API server, for example Telegram's own local one. */
  TELEGRAM_API_ROOT: {
    read: url('http', 'https').default('https://api.telegram.org'),
    example: 'https://api.telegram.org',
  },
  /** polling needs no public address; webhook answers quicker behind a reverse proxy. */
  TELEGRAM_MODE: { read: z.enum(['polling', 'webhook']).default('polling'), example: 'polling' },
  /** The public https address under which Telegram reaches this program. Needed in webhook mode. */
  TELEGRAM_WEBHOOK_URL: { read: url('http', 'https'), example: 'https://kabar.example.go.id' },
  /** Telegram sends it with every webhook call; others are refused. Needed in webhook mode. */
  TELEGRAM_WEBHOOK_SECRET: { read: z.string().regex(/^[\w-]{16,256}$/), example: 'a-long-random-word-of-16-or-more' },
  /** WhatsApp by a linked phone number. An unofficial client: read docs/whatsapp.md first. */
  WHATSAPP: { read: yesNo.default(false), example: 'on' },
  /** Link by typing a code on the phone with this number; without it a QR is shown. */
  WHATSAPP_PHONE: {
    read: z
      .string()
      .transform((value) => value.replace(/[\s+().-]/g, ''))
      .pipe(z.string().regex(/^[1-9]\d{8,14}$/)),
    example: '628123456789',
  },
  /** Another server than WhatsApp's own, for tests. */
  WHATSAPP_URL: { read: url('ws', 'wss'), example: 'wss://web.whatsapp.com/ws/chat' },
  /** The version of WhatsApp Web to be, when WhatsApp refuses the one that we know. */
  WHATSAPP_VERSION: { read: z.string().regex(/^\d+\.\d+\.\d+$/), example: '2.3000.1043857760' },
  /** Messages that we start, at most: faster ones get a number restricted. */
  WHATSAPP_PER_MINUTE: { read: z.coerce.number().int().min(1).max(60).default(5), example: '5' },
  WHATSAPP_DAILY_CAP: { read: z.coerce.number().int().min(1).max(10_000).default(200), example: '200' },
  /** The number is in use for long: no slow beginning towards the daily cap. */
  WHATSAPP_WARM: { read: yesNo.default(false), example: 'on' },
  /** Choices as a poll and invitations as an event, below their text. Each is one more message. */
  WHATSAPP_CARDS: { read: yesNo.default(true), example: 'on' },
  /** PostgreSQL. Set both or neither of DATABASE_URL and REDIS_URL. */
  DATABASE_URL: { read: url('postgres', 'postgresql'), example: 'postgres://kabar:secret@localhost:5432/kabar' },
  /** The user who owns the tables, where that is another one: he changes the schema, and the one above can only add to the audit trail. */
  DATABASE_OWNER_URL: {
    read: url('postgres', 'postgresql'),
    example: 'postgres://kabar_owner:secret@localhost:5432/kabar',
  },
  /** Redis, for the chats' sessions. */
  REDIS_URL: { read: url('redis', 'rediss'), example: 'redis://localhost:6379/0' },
  /** Embedded database, photos, lock and key. */
  DATA_DIR: { read: z.string().min(1).default('./data'), example: './data' },
  /** Encrypts and hashes phone numbers and platform ids. Without the old key people must join again. Embedded: made in DATA_DIR. */
  SECRET_KEY: { read: z.string().min(32), example: 'output of: openssl rand -base64 32' },
  /** Where the embedded key lies instead of DATA_DIR: a backup of the data must not hold its key. With DATABASE_URL: a file with SECRET_KEY. */
  SECRET_KEY_FILE: { read: z.string().min(1), example: '/etc/kabar/secret.key' },
  /** Where the program listens for platforms and monitors. */
  HOST: { read: z.string().min(1).default('127.0.0.1'), example: '127.0.0.1' },
  PORT: { read: z.coerce.number().int().min(0).max(65535).default(8080), example: '8080' },
  /** The address under which people open the dashboard: https, the proxy's name. The links of `dasbor` begin with it. */
  PUBLIC_URL: { read: publicAddress, example: 'https://kabar.example.go.id' },
  /** Beside it, on the loopback address only: the operator's pages and orders. Not set: 8090, or another one if that is taken. */
  OPERATOR_PORT: { read: z.coerce.number().int().min(0).max(65535), example: '8090' },
  /** Other programs that are told what has happened may stand on this machine or in its network. */
  HOOKS_INSIDE: { read: yesNo.default(false), example: 'on' },
  LOG_LEVEL: { read: z.enum(['debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'), example: 'info' },
  /** Which parts this process runs. Embedded only all of them. */
  PROCESSES: { read: parts.default(['gateway', 'worker', 'web']), example: 'gateway,worker,web' },
  /** The practice page. auto: on with demo data only. public: also for others than this machine, demo only. */
  SIMULATOR: { read: z.enum(['auto', 'off', 'public']).default('auto'), example: 'auto' },
  /** Load the demo district. auto: when the database is empty and no channel is set. */
  DEMO: { read: z.union([z.literal('auto'), yesNo]).default('auto'), example: 'off' },
  /** Messages of one chat in a minute, over a longer time, and half as many again at once. A chat that sends more is asked to wait. */
  CHAT_PER_MINUTE: { read: z.coerce.number().int().min(20).max(100_000).default(60), example: '60' },
  /** What the steering group is called here. */
  STEERING_BODY: { read: z.string().min(3).max(60).default('Pokjanal Posyandu'), example: 'Tim Pembina Posyandu' },
} as const;

export type SettingName = keyof typeof settings;

export interface Config {
  telegram?: {
    token: string;
    apiRoot: string;
    mode: 'polling' | 'webhook';
    webhookUrl?: string;
    webhookSecret?: string;
  };
  whatsapp?: {
    phone?: string;
    url?: string;
    version?: [number, number, number];
    dailyCap: number;
    warm: boolean;
    cards: boolean;
  };
  whatsappPerMinute: number;
  hooksInside: boolean;
  databaseUrl?: string;
  databaseOwnerUrl?: string;
  redisUrl?: string;
  dataDir: string;
  secretKey?: string;
  secretKeyFile?: string;
  host: string;
  port: number;
  publicUrl?: string;
  operatorPort?: number;
  logLevel: string;
  processes: readonly Part[];
  simulator: 'auto' | 'off' | 'public';
  demo: 'auto' | boolean;
  chatPerMinute: number;
  steeringBody: string;
}

/** A setting that cannot be used. `reason` is a key of locales/<lang>/operator/start.ftl. */
export class ConfigError extends Error {
  readonly setting: SettingName;
  readonly example: string;
  readonly reason: 'wrong' | 'missing' | 'both' | 'file' | 'twice' | 'embedded-parts' | 'demo' | 'not-empty';
  constructor(setting: SettingName, reason: ConfigError['reason']) {
    super(`${setting}: ${reason}`);
    this.setting = setting;
    this.reason = reason;
    this.example = settings[setting].example;
  }
}

type Environment = Record<string, string | undefined>;

export function readConfig(given: Environment): Config {
  const env = withFiles(given);
  const get = <N extends SettingName>(name: N): z.output<(typeof settings)[N]['read']> | undefined => {
    const raw = env[name]?.trim() || undefined;
    const parsed = settings[name].read.safeParse(raw);
    if (parsed.success) return parsed.data as z.output<(typeof settings)[N]['read']>;
    if (raw === undefined) return undefined;
    throw new ConfigError(name, 'wrong');
  };
  const config: Config = {
    telegram: telegram(get),
    whatsapp: whatsapp(get),
    whatsappPerMinute: get('WHATSAPP_PER_MINUTE')!,
    databaseUrl: get('DATABASE_URL'),
    databaseOwnerUrl: get('DATABASE_OWNER_URL'),
    redisUrl: get('REDIS_URL'),
    dataDir: get('DATA_DIR')!,
    secretKey: get('SECRET_KEY'),
    secretKeyFile: get('SECRET_KEY_FILE'),
    host: get('HOST')!,
    port: get('PORT')!,
    hooksInside: get('HOOKS_INSIDE')!,
    publicUrl: get('PUBLIC_URL'),
    operatorPort: get('OPERATOR_PORT'),
    logLevel: get('LOG_LEVEL')!,
    processes: get('PROCESSES')!,
    simulator: get('SIMULATOR')!,
    demo: get('DEMO')!,
    chatPerMinute: get('CHAT_PER_MINUTE')!,
    steeringBody: get('STEERING_BODY')!,
  };
  checkTogether(config);
  return Object.freeze(config);
}

/** Each setting may stand in a file instead, named by `<NAME>_FILE`: that is how Docker and systemd hand over secrets, which then show in no
 *  list of processes and no `docker inspect`. An empty file counts as none, like an empty setting. */
function withFiles(env: Environment): Environment {
  const all = { ...env };
  for (const name of Object.keys(settings) as SettingName[]) {
    const path = env[`${name}_FILE`]?.trim();
    // A setting whose own name ends so means something else by its file.
    if (!path || `${name}_FILE` in settings) continue;
    if (env[name]?.trim()) throw new ConfigError(name, 'twice');
    try {
      all[name] = readFileSync(path, 'utf8');
    } catch {
      throw new ConfigError(name, 'file');
    }
  }
  return all;
}

type Get = <N extends SettingName>(name: N) => z.output<(typeof settings)[N]['read']> | undefined;

function telegram(get: Get): Config['telegram'] {
  const token = get('TELEGRAM_BOT_TOKEN');
  const [apiRoot, mode] = [get('TELEGRAM_API_ROOT')!, get('TELEGRAM_MODE')!];
  const [webhookUrl, webhookSecret] = [get('TELEGRAM_WEBHOOK_URL'), get('TELEGRAM_WEBHOOK_SECRET')];
  if (!token) return undefined;
  if (mode === 'webhook' && !webhookUrl) throw new ConfigError('TELEGRAM_WEBHOOK_URL', 'missing');
  if (mode === 'webhook' && !webhookSecret) throw new ConfigError('TELEGRAM_WEBHOOK_SECRET', 'missing');
  return { token, apiRoot, mode, webhookUrl, webhookSecret };
}

function whatsapp(get: Get): Config['whatsapp'] {
  const [phone, url, version] = [get('WHATSAPP_PHONE'), get('WHATSAPP_URL'), get('WHATSAPP_VERSION')];
  const [dailyCap, warm, cards] = [get('WHATSAPP_DAILY_CAP')!, get('WHATSAPP_WARM')!, get('WHATSAPP_CARDS')!];
  if (!get('WHATSAPP')) return undefined;
  const parts = version?.split('.').map(Number) as [number, number, number] | undefined;
  return { phone, url, version: parts, dailyCap, warm, cards };
}

function hasWords(path: string): boolean {
  try {
    return readFileSync(path, 'utf8').trim() !== '';
  } catch {
    return false;
  }
}

function checkTogether(config: Config) {
  if (config.databaseUrl && !config.redisUrl) throw new ConfigError('REDIS_URL', 'both');
  if (config.redisUrl && !config.databaseUrl) throw new ConfigError('DATABASE_URL', 'both');
  if (config.databaseOwnerUrl && !config.databaseUrl) throw new ConfigError('DATABASE_URL', 'missing');
  // Several processes must share one key; each making its own would make people unfindable for the others.
  if (config.databaseUrl && !config.secretKey) {
    if (!config.secretKeyFile) throw new ConfigError('SECRET_KEY', 'missing');
    if (!hasWords(config.secretKeyFile)) throw new ConfigError('SECRET_KEY', 'file');
  }
  if (!config.databaseUrl && config.processes.length < 3) throw new ConfigError('PROCESSES', 'embedded-parts');
}

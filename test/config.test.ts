/** Settings: what is read, what is refused, and that docs/operating.md says the same. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig, type SettingName, settings } from '../src/config.ts';

const names = Object.keys(settings) as SettingName[];
const token = settings.TELEGRAM_BOT_TOKEN.example;

function refusal(env: Record<string, string>): string {
  try {
    readConfig(env);
    return 'accepted';
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return `${error.setting} ${error.reason}`;
  }
}

describe('settings', () => {
  test('nothing set is the embedded program on this machine', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ dataDir: './data', host: '127.0.0.1', port: 8080, simulator: 'auto', demo: 'auto' });
    expect(config.telegram).toBeUndefined();
    expect(Object.isFrozen(config)).toBe(true);
  });

  test('an empty setting counts as none: compose files pass those', () => {
    expect(readConfig({ TELEGRAM_BOT_TOKEN: '', DATABASE_URL: ' ', PORT: '' })).toMatchObject({ port: 8080 });
  });

  test('every example can be used', () => {
    const all = Object.fromEntries(names.map((name) => [name, settings[name].example]));
    expect(refusal(all)).toBe('accepted');
  });

  test.each<[SettingName, string]>([
    ['TELEGRAM_BOT_TOKEN', 'my token'],
    ['TELEGRAM_API_ROOT', 'api.telegram.org'],
    ['TELEGRAM_MODE', 'push'],
    ['TELEGRAM_WEBHOOK_SECRET', 'short'],
    ['TELEGRAM_WEBHOOK_URL', 'ftp://x'],
    ['DATABASE_URL', 'mysql://localhost/kabar'],
    ['REDIS_URL', 'localhost:6379'],
    ['SECRET_KEY', 'too short'],
    ['PORT', 'eighty'],
    ['PUBLIC_URL', 'kabar.example.go.id'],
    ['PUBLIC_URL', 'http://kabar.example.go.id'],
    ['PUBLIC_URL', 'https://kabar.example.go.id/dasbor'],
    ['PORT', '70000'],
    ['LOG_LEVEL', 'loud'],
    ['PROCESSES', 'gateway,kitchen'],
    ['SIMULATOR', 'yes'],
    ['DEMO', 'maybe'],
    ['STEERING_BODY', 'x'],
  ])('%s=%s is refused by name', (name, value) => {
    expect(refusal({ TELEGRAM_BOT_TOKEN: token, [name]: value })).toBe(`${name} wrong`);
  });

  test('what belongs together is asked for together', () => {
    const database = settings.DATABASE_URL.example;
    expect(refusal({ DATABASE_URL: database })).toBe('REDIS_URL both');
    expect(refusal({ REDIS_URL: settings.REDIS_URL.example })).toBe('DATABASE_URL both');
    expect(refusal({ DATABASE_OWNER_URL: database })).toBe('DATABASE_URL missing');
    expect(refusal({ DATABASE_URL: database, REDIS_URL: settings.REDIS_URL.example })).toBe('SECRET_KEY missing');
    const nowhere = { DATABASE_URL: database, REDIS_URL: settings.REDIS_URL.example, SECRET_KEY_FILE: '/nowhere/key' };
    expect(refusal(nowhere)).toBe('SECRET_KEY file');
    expect(refusal({ PROCESSES: 'web' })).toBe('PROCESSES embedded-parts');
    expect(refusal({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_MODE: 'webhook' })).toBe('TELEGRAM_WEBHOOK_URL missing');
  });

  test('each may stand in a file of its own: so a secret shows in no list of processes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kabar-config-'));
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    try {
      const TELEGRAM_BOT_TOKEN_FILE = file('token', `${token}\n`);
      expect(readConfig({ TELEGRAM_BOT_TOKEN_FILE }).telegram?.token).toBe(token);
      expect(readConfig({ TELEGRAM_BOT_TOKEN_FILE: file('empty', '\n') }).telegram).toBeUndefined();
      expect(refusal({ TELEGRAM_BOT_TOKEN_FILE, TELEGRAM_BOT_TOKEN: token })).toBe('TELEGRAM_BOT_TOKEN twice');
      expect(refusal({ TELEGRAM_BOT_TOKEN_FILE: join(folder, 'gone') })).toBe('TELEGRAM_BOT_TOKEN file');
      expect(refusal({ REDIS_URL_FILE: file('redis', 'localhost:6379') })).toBe('REDIS_URL wrong');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('an error never carries what was set: it may be a secret', () => {
    const error = (() => {
      try {
        readConfig({ TELEGRAM_BOT_TOKEN: 'secret-token' });
      } catch (caught) {
        return caught;
      }
    })();
    expect(JSON.stringify(error) + String(error)).not.toContain('secret-token');
  });
});

test('docs/operating.md explains every setting, with its default, and no other', () => {
  const guide = readFileSync(join(import.meta.dirname, '../docs/operating.md'), 'utf8');
  const rows = [...guide.matchAll(/^\| `([A-Z_]+)` \| (.*?) \| (.*) \|$/gm)];
  expect(rows.map((row) => row[1]).sort()).toEqual([...names].sort());
  const defaults = readConfig({}) as unknown as Record<string, unknown>;
  for (const [, name, told] of rows) {
    const field = name!.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    const real = defaults[field];
    if (typeof real === 'string' || typeof real === 'number') expect(told).toContain(`\`${real}\``);
  }
});

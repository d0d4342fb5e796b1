/** docker-compose.yml and the Dockerfile, without a Docker engine: their commands, environment and health checks are run as plain
 *  processes beside real Redis and PostgreSQL. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { startBotApi } from './support/bot-api.ts';
import { freePort } from './support/server.ts';
import { startPostgres, startRedis } from './support/servers.ts';

interface Service {
  command?: string[];
  environment?: Record<string, string>;
  healthcheck?: { test: string[] };
  ports?: string[];
  volumes?: string[];
}

const root = join(import.meta.dirname, '..');
const compose = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, object>;
};
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');
const { gateway, worker, web, redis, postgres } = compose.services as Record<string, Service>;

const [database, store] = [await startPostgres(), await startRedis()];
const children: ChildProcess[] = [];
const dataDir = mkdtempSync(join(tmpdir(), 'kabar-compose-'));

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the files', () => {
  test('no secret is inside: each must be given', () => {
    for (const app of [gateway!, worker!, web!]) {
      expect(app.environment!.SECRET_KEY).toMatch(/^\$\{SECRET_KEY:\?/);
      expect(app.environment!.DATABASE_URL).toMatch(/\$\{POSTGRES_PASSWORD:\?/);
      expect(app.environment!.TELEGRAM_BOT_TOKEN).toMatch(/^\$\{TELEGRAM_BOT_TOKEN:-\}$/);
    }
    expect(dockerfile).not.toMatch(/SECRET|TOKEN|PASSWORD/);
  });

  test('the container is nobody in particular, and keeps what must last on volumes', () => {
    expect(dockerfile).toMatch(/^USER (?!root|0)/m);
    for (const service of Object.values(compose.services)) {
      for (const volume of service.volumes ?? []) expect(compose.volumes).toHaveProperty(volume.split(':')[0]!);
      expect(service.healthcheck?.test.length).toBeGreaterThan(1);
    }
  });

  test('everything that the Dockerfile copies is there and not ignored', () => {
    const ignore = readFileSync(join(root, '.dockerignore'), 'utf8');
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) => match[1]!.split(' '));
    for (const path of copied) {
      expect(existsSync(join(root, path)), path).toBe(true);
      expect(ignore).toContain(`!${path.replace('./', '')}`);
    }
  });

  test('Redis keeps what it is given and never throws it away', () => {
    const words = redis!.command!.join(' ');
    expect(words).toContain('--appendonly yes');
    expect(words).toContain('--maxmemory-policy noeviction');
    expect(postgres!.environment!.POSTGRES_DB).toBe('kabar');
  });
});

describe.runIf(database && store)('the services as plain processes', () => {
  test('gateway, worker and web start on one database, pass their health checks and stop cleanly', async () => {
    const api = await startBotApi();
    const shared = {
      DATABASE_URL: await database!.createDatabase(),
      REDIS_URL: store!.url,
      SECRET_KEY: 'a key for the test of the compose file',
      TELEGRAM_BOT_TOKEN: api.token,
      TELEGRAM_API_ROOT: api.url,
      DATA_DIR: dataDir,
      HOST: '127.0.0.1',
    };
    const started = await Promise.all(
      [gateway!, worker!, web!].map(async (service) => {
        const environment = filled(service.environment!, { ...shared, PORT: String(await freePort()) });
        const child = spawn('node', startCommand(), { cwd: root, env: environment, stdio: 'ignore' });
        children.push(child);
        return { service, environment, child };
      }),
    );
    for (const { service, environment } of started) {
      const check = service.healthcheck!.test.slice(1).map((word) => word.replaceAll('8080', environment.PORT!));
      await expect
        .poll(() => spawnSync(check[0]!, check.slice(1), { env: environment }).status, { interval: 500 })
        .toBe(0);
    }
    // The gateway answers people: someone unknown is told how to join.
    const phone = api.phone(1, 'Siti');
    phone.say('halo');
    expect((await phone.next()).text).not.toBe('');
    for (const { child } of started) child.kill('SIGTERM');
    const codes = await Promise.all(started.map(({ child }) => new Promise((end) => child.once('exit', end))));
    expect(codes).toEqual([0, 0, 0]);
    await api.stop();
  });
});

/** The Dockerfile's own command, without the program's name. */
function startCommand(): string[] {
  const command = JSON.parse(/^CMD (\[.*\])$/m.exec(dockerfile)![1]!) as string[];
  expect(command[0]).toBe('node');
  return command.slice(1);
}

/** The service's environment with the variables of the machine that would be given to compose, and this machine's addresses. */
function filled(wanted: Record<string, string>, given: Record<string, string>): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { PATH: process.env.PATH };
  for (const [name, value] of Object.entries(wanted)) {
    const plain = /^\$\{(\w+)(?::-(.*))?\}$/.exec(value);
    environment[name] = given[name] ?? (plain ? (given[plain[1]!] ?? plain[2] ?? '') : value);
  }
  return environment;
}

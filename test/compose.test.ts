/** docker-compose.yml and the Dockerfile, without a Docker engine: their commands, environment and health checks are run as plain
 *  processes beside real Redis and PostgreSQL. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { startBotApi } from './support/bot-api.ts';
import { startPlainProxy } from './support/plain-proxy.ts';
import { findProgram, postgresDirectories } from './support/programs.ts';
import { freePort } from './support/server.ts';
import { startPostgres, startRedis } from './support/servers.ts';

interface Service {
  build?: string;
  image?: string;
  user?: string;
  secrets?: string[];
  tmpfs?: string[];
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  mem_limit?: string;
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
  secrets: Record<string, { file: string }>;
  configs: Record<string, { file: string }>;
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
  test('no secret is inside: each is a file, and shows in no environment', () => {
    const given = [...Object.keys(compose.secrets)];
    for (const service of Object.values(compose.services)) {
      for (const secret of service.secrets ?? []) expect(given).toContain(secret);
      for (const [name, value] of Object.entries(service.environment ?? {})) {
        if (name.endsWith('_FILE')) expect(service.secrets).toContain(value.replace('/run/secrets/', ''));
        else expect(name).not.toMatch(/SECRET|TOKEN|PASSWORD|KEY|DATABASE|REDIS/);
      }
    }
    for (const app of [gateway!, worker!, web!])
      for (const name of ['SECRET_KEY', 'DATABASE_URL', 'REDIS_URL', 'TELEGRAM_BOT_TOKEN', 'TELEGRAM_WEBHOOK_SECRET'])
        expect(app.environment).toHaveProperty(`${name}_FILE`);
    expect(dockerfile).not.toMatch(/SECRET|TOKEN|PASSWORD/);
    expect(readFileSync(join(root, '.gitignore'), 'utf8')).toContain('secrets/');
  });

  test('the container is nobody in particular, and keeps what must last on volumes', () => {
    expect(dockerfile).toMatch(/^USER (?!root|0)/m);
    for (const service of Object.values(compose.services)) {
      for (const volume of service.volumes ?? []) expect(compose.volumes).toHaveProperty(volume.split(':')[0]!);
      expect(service.healthcheck?.test.length).toBeGreaterThan(1);
    }
    for (const { file } of Object.values(compose.configs)) expect(existsSync(join(root, file)), file).toBe(true);
  });

  test('whoever breaks into a container finds no right of root, nothing to change, and a limit', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      expect([name, service.cap_drop, service.read_only, service.security_opt]).toEqual([
        name,
        ['ALL'],
        true,
        ['no-new-privileges:true'],
      ]);
      expect(service.mem_limit, name).toMatch(/^\d+[mg]$/);
      expect(service.tmpfs, name).toContain('/tmp');
      expect(service.build ?? service.user, name).not.toMatch(/^(root|0)?$/);
      for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
  });

  test('images are named by their exact version: what runs tomorrow is what runs today', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    for (const app of [gateway, worker, web]) expect(app?.image).toBe(`kabar-posyandu:${version}`);
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map((match) => match[1]);
    for (const image of [...bases, redis!.image, postgres!.image])
      expect(image).toMatch(/^\w+:\d+\.\d+(\.\d+)?(-slim)?$/);
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
    expect(words).toContain('requirepass');
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
      TELEGRAM_WEBHOOK_SECRET: '',
      DATABASE_OWNER_URL: '',
    };
    const plain = { TELEGRAM_API_ROOT: api.url, DATA_DIR: dataDir, HOST: '127.0.0.1' };
    const secret = secretsIn(dataDir, shared);
    const started = await Promise.all(
      [gateway!, worker!, web!].map(async (service) => {
        const environment = filled(service.environment!, { ...secret, ...plain, PORT: String(await freePort()) });
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
    const proxy = await startPlainProxy(Number(started[0]!.environment.PORT), {});
    for (const path of ['whatsapp', 'simulator', 'control/admin'])
      expect([path, (await fetch(`${proxy.url}/${path}`)).status]).toEqual([path, 404]);
    await proxy.close();
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

describe.runIf(database && findProgram('redis-server'))('the secrets as docs/operating.md makes them', () => {
  test('give PostgreSQL an owner and a program that may change no table', async () => {
    const folder = documentedSecrets();
    // The superuser of this test's server has the program's name.
    const addresses = ['database_url', 'database_owner_url'].map((name) => {
      const address = readFileSync(join(folder, name), 'utf8').replace('//kabar', '//uji');
      writeFileSync(join(folder, name), address);
      return new URL(address);
    });
    const url = new URL(await database!.createDatabase());
    const file = join(root, compose.configs.roles!.file);
    const sql = readFileSync(file, 'utf8').replaceAll('/run/secrets', folder);
    const psql = findProgram('psql', postgresDirectories())!;
    execFileSync(psql, ['-v', 'ON_ERROR_STOP=1', '-q', url.href], { input: sql });
    const as = (user: string, statement: string) => {
      url.username = user;
      return spawnSync(psql, ['-Atc', statement, url.href], { encoding: 'utf8' });
    };
    const [program, owner] = addresses.map(({ username }) => username);
    const roles = "select rolname, rolsuper, left(rolpassword, 5) from pg_authid where rolname like 'uji%' order by 1";
    expect(as('kabar', roles).stdout).toBe(`${program}|f|SCRAM\n${owner}|f|SCRAM\n`);
    expect(as(owner!, 'create schema ours; create table ours.one (id int)').status).toBe(0);
    for (const statement of ['create schema theirs', 'create table public.mine (id int)', 'drop table ours.one'])
      expect([statement, as(program!, statement).stderr]).toEqual([
        statement,
        expect.stringMatching(/permission denied|must be owner/),
      ]);
  });

  test('close Redis to whoever does not know the password, which stands in no list of processes', async () => {
    const folder = documentedSecrets();
    const port = await freePort();
    const here = (text: string) => text.replace(/\/run\/secrets|\/tmp(?=\/)/g, folder).replaceAll('$$', '$');
    const script = `${here(redis!.command![2]!).trim()} --port ${port} --dir ${folder}`;
    const child = spawn('sh', ['-c', script], { stdio: 'ignore' });
    children.push(child);
    const check = here(redis!.healthcheck!.test[1]!).replace('redis-cli', `redis-cli -p ${port}`);
    await expect.poll(() => spawnSync('sh', ['-c', check]).status, { interval: 50 }).toBe(0);
    expect(spawnSync(findProgram('redis-cli')!, ['-p', String(port), 'ping'], { encoding: 'utf8' }).stdout).toContain(
      'NOAUTH',
    );
    const password = new URL(readFileSync(join(folder, 'redis_url'), 'utf8')).password;
    const shown = spawnSync('ps', ['-o', 'args=', '-p', String(child.pid)], { encoding: 'utf8' }).stdout;
    expect(shown).toContain('redis-server');
    expect(shown).not.toContain(password);
  });
});

/** The folder that the lines of the guide make. */
function documentedSecrets(): string {
  const folder = mkdtempSync(join(dataDir, 'secrets-'));
  const guide = readFileSync(join(root, 'docs/operating.md'), 'utf8');
  const lines = /```sh\n(umask[\s\S]*?)```/.exec(guide)![1]!;
  execFileSync('sh', ['-ec', lines], { cwd: folder });
  const made = join(folder, 'secrets');
  expect(readdirSync(made).sort()).toEqual(Object.keys(compose.secrets).sort());
  return made;
}

/** Secrets in files, as the settings name them. */
function secretsIn(folder: string, secrets: Record<string, string>): Record<string, string> {
  const files = Object.entries(secrets).map(([name, value]) => {
    const file = join(folder, name.toLowerCase());
    writeFileSync(file, value);
    return [`${name}_FILE`, file];
  });
  return Object.fromEntries(files);
}

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

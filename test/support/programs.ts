import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The program on PATH or in one of `directories`. */
export function findProgram(name: string, directories: string[] = []): string | undefined {
  const path = (process.env.PATH ?? '').split(':');
  return [...directories, ...path].map((directory) => join(directory, name)).find((file) => existsSync(file));
}

/** Debian keeps PostgreSQL's programs off the PATH; the newest first. */
export function postgresDirectories(): string[] {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return [];
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(root, version, 'bin'));
}

/** Runs a program of the command line inside this process. Starting Node and loading all rooms took most of the time of tests that only ask what it prints. */
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
let runs = 0;

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** `program`: `src/areas.ts`. It reads its arguments and DATA_DIR as if it had been started with them. One at a time. */
export async function runHere(dataDir: string, program: string, ...args: string[]): Promise<Ran> {
  const said = { out: '', err: '' };
  const before = { argv: process.argv, dataDir: process.env.DATA_DIR, exitCode: process.exitCode };
  const { stdout, stderr } = process;
  const streams = [
    ['out', stdout, stdout.write],
    ['err', stderr, stderr.write],
  ] as const;
  for (const [name, stream] of streams)
    stream.write = (text: string | Uint8Array) => {
      said[name] += String(text);
      return true;
    };
  process.argv = [before.argv[0]!, join(root, program), ...args];
  process.env.DATA_DIR = dataDir;
  process.exitCode = 0;
  try {
    // Each run is another module; what it imports is shared.
    const loaded = (await import(`${join(root, program)}?run=${++runs}`)) as { main?(): Promise<void> };
    await loaded.main?.();
    return { code: Number(process.exitCode), ...said };
  } finally {
    for (const [, stream, write] of streams) stream.write = write;
    process.argv = before.argv;
    if (before.dataDir === undefined) delete process.env.DATA_DIR;
    else process.env.DATA_DIR = before.dataDir;
    process.exitCode = before.exitCode;
  }
}

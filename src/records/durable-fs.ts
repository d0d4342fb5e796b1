import { closeSync, fsyncSync, openSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** PGlite's arguments, but with commits that wait for the disk. `-F` is PostgreSQL's "no fsync". An old journal is deleted, not kept to be written
 *  over one day: see compact.ts. */
export const durableParams = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync', '-c', 'wal_recycle=off'],
];

/** What we touch of Emscripten's file layer: one open file or directory. */
interface Stream {
  /** Node's file descriptor; absent for directories. */
  nfd?: number;
  node: unknown;
}
interface Module {
  NODEFS: { stream_ops: { fsync?(stream: Stream): number }; realPath(node: unknown): string };
}

/** PGlite's file layer on disk leaves fsync out: PostgreSQL's calls succeed without doing anything. This gives it one. These are
 *  internals of PGlite 0.5.16 (pinned); open.ts checks at every start that a commit really comes by here. */
export class DurableFS extends NodeFS {
  syncs = 0;

  override async init(...[pg, options]: Parameters<NodeFS['init']>) {
    const made = await super.init(pg, options);
    made.emscriptenOpts.preRun ??= [];
    (made.emscriptenOpts.preRun as unknown as ((module: Module) => void)[]).push((module) => {
      module.NODEFS.stream_ops.fsync = (stream) => {
        this.syncs++;
        if (stream.nfd === undefined) syncPath(module.NODEFS.realPath(stream.node));
        else fsyncSync(stream.nfd);
        return 0;
      };
    });
    return made;
  }
}

/** Also for directories: a new or renamed file is only safe once its directory is. Windows cannot and need not. */
export function syncPath(path: string) {
  if (process.platform === 'win32') return;
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

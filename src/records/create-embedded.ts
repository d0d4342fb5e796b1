/** A thread's whole work: makes an empty embedded database in the directory that it is given. Built beside its place and moved there
 *  when it is complete and on the disk: killed half-way, the next start begins anew instead of failing for ever. */
import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { DurableFS, durableParams, syncPath } from './durable-fs.ts';

const { directory, readyMade }: { directory: string; readyMade: string } = workerData;
const unfinished = `${directory}.new`;
rmSync(unfinished, { recursive: true, force: true });
if (existsSync(readyMade)) cpSync(readyMade, unfinished, { recursive: true });
else await (await PGlite.create({ fs: new DurableFS(unfinished), startParams: durableParams })).close();
for (const name of readdirSync(unfinished, { recursive: true, encoding: 'utf8' })) syncPath(join(unfinished, name));
renameSync(unfinished, directory);
syncPath(dirname(directory));

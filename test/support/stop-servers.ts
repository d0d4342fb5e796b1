/** Runs beside every test file: a server of the file's own must not outlive its tests. The runner ends its workers without the process's
 *  exit event. */
import { afterAll } from 'vitest';
import { reuseDatabases } from './in-memory.ts';
import { stopServers } from './server.ts';

reuseDatabases();
afterAll(stopServers);

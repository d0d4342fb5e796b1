/** Runs beside every test file: a server of the file's own must not outlive its tests. The runner ends its workers without the process's
 *  exit event. */
import { afterAll } from 'vitest';
import { stopServers } from './server.ts';

afterAll(stopServers);

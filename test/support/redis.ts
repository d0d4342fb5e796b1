import { connect } from 'node:net';
import { findProgram } from './programs.ts';
import { absent, freePort, freshDirectory, givenServer, type Server, startServer } from './server.ts';

/** REDIS_URL where redis-server is not on the machine; `ours`: only one of our own, to be restarted or flushed. Otherwise
 *  redis-server as docker-compose.yml runs it: append-only file synced every second, nothing evicted. */
export async function startRedis(options: { ours?: boolean } = {}): Promise<Server | undefined> {
  const program = findProgram('redis-server');
  const given = process.env.REDIS_URL;
  if (!program) return given && !options.ours ? givenServer(given) : absent('redis-server');
  const port = await freePort();
  const directory = freshDirectory('redis');
  const settings = {
    port,
    bind: '127.0.0.1',
    dir: directory,
    save: '',
    appendonly: 'yes',
    appendfsync: 'everysec',
    'maxmemory-policy': 'noeviction',
  };
  return startServer({
    program,
    args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    directory,
    url: `redis://127.0.0.1:${port}`,
    stopSignal: 'SIGTERM',
    answers: () => ping(port),
  });
}

/** While it loads its append-only file it answers -LOADING. */
function ping(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.once('data', (data) => {
      socket.destroy();
      resolve(data.toString().startsWith('+PONG'));
    });
    socket.once('error', () => resolve(false));
  });
}

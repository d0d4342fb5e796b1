/** The command line while the program does not run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { carryOut } from '../../src/directory/command-line/carry-out.ts';
import type { AdminLine } from '../../src/directory/command-line/orders.ts';
import { randomIds } from '../../src/ids.ts';
import { openRecords } from '../../src/records/open.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import { quietLog } from '../support/records.ts';

test('links open the chat on WhatsApp once a number is linked, and only while WhatsApp is on', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kabar-carry-out-'));
  const secretKey = 'a key for tests, long enough to be one';
  const links = async (WHATSAPP: string) => {
    const config = readConfig({ DATA_DIR: dataDir, SECRET_KEY: secretKey, WHATSAPP });
    const order = { name: 'admin' as const, query: {}, body: JSON.stringify({ name: 'Sekar' }) };
    const told: object[] = [];
    for await (const line of carryOut(config, { clock: systemClock, ids: randomIds, log: quietLog }, order))
      told.push(line);
    const [made] = told as AdminLine[];
    return made!.links.map((link) => link.replace(made!.code, '<code>'));
  };
  try {
    expect(await links('on')).toEqual([]);
    const records = await openRecords({ dataDir, log: quietLog, clock: systemClock });
    const value = openSecrets(secretKey).seal('628115550000');
    await records.db.insertInto('meta').values({ key: 'whatsapp.number', value }).execute();
    await records.close();
    expect(await links('on')).toEqual(['https://wa.me/628115550000?text=<code>']);
    expect(await links('off')).toEqual([]);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});

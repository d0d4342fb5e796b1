/** A whole open day in few messages: what a kader writes on her old phone is counted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

test('an open day of forty children, with twins, a new child, a slip and a doubtful weight, takes at most 1.3 messages a child', () => {
  const file = join(import.meta.dirname, '../../dialogs/children/hari-buka-40-anak.yaml');
  const { chat } = parse(readFileSync(file, 'utf8')) as { chat: Record<string, string>[] };
  const closed = chat.findIndex((line) => line.bot?.startsWith('🏁'));
  const written = chat.slice(0, closed).filter((line) => line.ibu !== undefined || line.sri !== undefined);
  const [, came] = /Hadir (\d+) dari 40\b/.exec(chat[closed]!.bot!) ?? [];
  expect(Number(came)).toBeGreaterThanOrEqual(38);
  expect(written.length / Number(came)).toBeLessThanOrEqual(1.3);
});

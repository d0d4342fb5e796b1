/** What the log leaves out, and what it must not. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const log = join(import.meta.dirname, '../src/log.ts');

/** The lines that a process of its own writes. */
function lines(code: string): string {
  const script = `import { openLog, warnOfText } from ${JSON.stringify(log)}; const log = openLog('info', false); ${code}`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
}

test('a broken text is named', () => {
  const line = lines(`warnOfText(log)('room/flow:name: Unknown variable: $name')`);
  expect(JSON.parse(line)).toMatchObject({
    msg: 'a text is broken',
    broken: 'room/flow:name: Unknown variable: $name',
  });
});

test('names, numbers and what was said stay out', () => {
  const line = lines(
    `log.warn({ phone: '0812', person: { name: 'Siti' }, message: { text: 'rahasia' } }, 'a turn failed')`,
  );
  expect(line).toContain('a turn failed');
  expect(line).not.toMatch(/0812|Siti|rahasia/);
});

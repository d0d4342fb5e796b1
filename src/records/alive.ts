import { readFileSync } from 'node:fs';

/** One process, told from a later one with the same number: after a restart in a container we are often the same number again. */
export interface ProcessMark {
  pid: number;
  /** Boot id and start tick; only where the machine tells them (Linux). */
  start?: string;
}

export const thisProcess = (): ProcessMark => ({ pid: process.pid, start: startOf(process.pid) });

/** True when the very process of the mark still runs; where starts are not told, when any process has its number. */
export function isAlive(mark: ProcessMark): boolean {
  try {
    process.kill(mark.pid, 0);
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return mark.start === undefined || startOf(mark.pid) === mark.start;
}

function startOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // After the program's name in brackets (it may hold spaces), the start tick is the 20th field. A zombie holds nothing any more.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return fields[0] === 'Z' ? undefined : `${boot}:${fields[19]}`;
  } catch {
    return undefined;
  }
}

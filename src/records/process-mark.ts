/** Is a certain process still there? A process is told from a later one with the same number: after a restart in a container we are often the
 *  same number again. */
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

export interface ProcessMark {
  pid: number;
  /** Boot id and start tick; only where the machine tells them (Linux). */
  start?: string;
  /** Where `pid` means this process: host, boot and pid namespace. Absent where the machine does not tell them. */
  machine?: string;
}

export const thisProcess = (): ProcessMark => ({ pid: process.pid, start: startOf(process.pid), machine: machine() });

/** True when the very process of the mark still runs; where starts are not told, when any process has its number. */
export function isAlive(mark: ProcessMark): boolean {
  if (!exists(mark.pid)) return false;
  const start = startOf(mark.pid);
  // Another user's process may be hidden from us; then its number must count.
  return mark.start === undefined || start === undefined || start === mark.start;
}

/** True only when it is proved: the mark was made on this machine, in this container, and its process has ended. */
export function isKnownDead(mark: ProcessMark): boolean {
  const here = machine();
  return here !== undefined && mark.machine === here && mark.start !== undefined && !isAlive(mark);
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** undefined: not told. A zombie has another start than any process: it holds nothing any more. */
function startOf(pid: number): string | undefined {
  try {
    // After the program's name in brackets (it may hold spaces), the start tick is the 20th field.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return fields[0] === 'Z' ? 'zombie' : `${bootId()}:${fields[19]}`;
  } catch {
    return undefined;
  }
}

/** Containers of one machine share its boot id, and count their processes each from 1: the pid namespace tells them apart. A /proc that shows
 *  another namespace than ours (process numbers of the host) proves nothing. */
function machine(): string | undefined {
  try {
    if (readlinkSync('/proc/self') !== String(process.pid)) return undefined;
    return `${hostname()} ${bootId()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return undefined;
  }
}

const bootId = () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();

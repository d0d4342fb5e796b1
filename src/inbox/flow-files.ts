import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FlowSource } from '../conversation/flow/load.ts';

/** Files beside the flows that hold schedules, not chats. */
const schedules = 'reminders.yaml';

/** Every flow file below `dir`, flows/<room>/<flow>.yaml, in the order of their names. */
export function flowFiles(dir: string): FlowSource[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml') && !file.endsWith(schedules))
    .sort()
    .map((file) => {
      const [room = '', flow = ''] = file.replace(/\.yaml$/, '').split(/[\\/]/);
      const path = join(dir, file);
      return { path, room, flow, text: readFileSync(path, 'utf8') };
    });
}

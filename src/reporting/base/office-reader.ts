import { zoneOf } from '../../directory/areas/areas.ts';
import type { Person } from '../../room.ts';

/** Reads with the rights of an office of this area that gets a file: one that looks after the people (`send`), or one that does not. */
export const officeReader = (area: string, few: 'hold' | 'send'): Person => ({
  id: 0,
  name: '',
  language: 'id',
  zone: zoneOf(area),
  consented: true,
  grants: [{ role: few === 'send' ? 'puskesmas' : 'secretariat', area, posyandu: null, unit: null }],
});

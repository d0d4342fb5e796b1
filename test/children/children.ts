/** Children for the tests of this room, as the records would hold them. */
import type { Child } from '../../src/children/base/child.ts';

let ids = 0;

/** A girl of a year and more, unless told otherwise. */
export const child = (name: string, told: Partial<Child> = {}): Child => ({
  kabupaten: '64.74',
  id: ++ids,
  posyandu: 1,
  name,
  sex: 'P',
  born: '2025-02-03',
  mother: null,
  father: null,
  address: null,
  rt: null,
  birth_weight: null,
  birth_length: null,
  nik_hash: null,
  nik_last: null,
  phone: null,
  card: null,
  visitor: false,
  consent: null,
  consent_at: null,
  consent_by: null,
  since: told.born ?? '2025-02-03',
  until: null,
  ended: null,
  over_at: new Date('2030-02-03'),
  added_by: null,
  added_at: new Date('2026-01-01'),
  ...told,
});

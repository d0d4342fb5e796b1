/** Tables of the records themselves: the audit trail, the leases, the files. */
import type { Stamp, Time } from './columns.ts';

export interface RecordsTables {
  meta: { key: string; value: string };
  lease: { name: string; holder: string; until: Time };
  /** `name`: as it was called where it came from, for documents. */
  file: { hash: string; mime: string; size: number; at: Stamp; name: string | null };
}

/** Tables of the records themselves: small marks, the leases, the files. */
import type { FilledTimestamp, Timestamp } from './columns.ts';

export interface RecordsTables {
  meta: { key: string; value: string };
  lease: { name: string; holder: string; until: Timestamp };
  /** `name`: as it was called where it came from, for documents. */
  file: { hash: string; mime: string; size: number; at: FilledTimestamp; name: string | null };
}

/** Tables of the records themselves: small marks, the leases, the files. */
import type { FilledTimestamp, Timestamp } from './columns.ts';

export interface RecordsTables {
  meta: { key: string; value: string };
  lease: { name: string; holder: string; until: Timestamp };
  /** A key of the ring that seals (records/key-ring.ts), itself sealed with a key that follows from SECRET_KEY. The one that is not
   *  retired seals. */
  sealing_key: { id: number; key_wrapped: string; made_at: Timestamp; retired_at: Timestamp | null };
  file: {
    hash: string;
    mime: string;
    size: number;
    at: FilledTimestamp;
    /** As it was called where it came from, for documents. */
    name: string | null;
    /** When the rooms are asked whether a row of theirs still needs it. It is deleted if none does. */
    check_at: FilledTimestamp;
  };
}

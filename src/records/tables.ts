/** Every table of the schema `kabar`, as kysely types, by the room that owns it. One SQL dialect for PostgreSQL and PGlite. Times are
 *  timestamptz, read and written as Date. Personal identifiers (phone, platform ids) are stored hashed to find them and encrypted to
 *  use them. */
import type { Kysely } from 'kysely';
import type { ChildrenTables } from './tables/children.ts';
import type { DirectoryTables } from './tables/directory.ts';
import type { InboxTables } from './tables/inbox.ts';
import type { MeetingsTables } from './tables/meetings.ts';
import type { NoticesTables } from './tables/notices.ts';
import type { OutboxTables } from './tables/outbox.ts';
import type { RecordsTables } from './tables/records.ts';
import type { ReportingTables } from './tables/reporting.ts';
import type { WhatsAppTables } from './tables/whatsapp.ts';

/** The records, or a transaction on them. */
export type Db = Kysely<Database>;

export interface Database
  extends ChildrenTables,
    DirectoryTables,
    InboxTables,
    MeetingsTables,
    NoticesTables,
    OutboxTables,
    RecordsTables,
    ReportingTables,
    WhatsAppTables {}

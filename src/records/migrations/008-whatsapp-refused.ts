import { steps } from '../migration-steps.ts';

const statements = ['create table whatsapp_refused (chat text primary key, seq int not null, at timestamptz not null)'];

/** WhatsApp: to whom nothing may be sent for now. */
export const up = steps(statements);

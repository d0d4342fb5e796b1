import { steps } from '../migration-steps.ts';

/** A WhatsApp chat has one LID at most: whoever comes with another one under the same number is somebody else, and what she wrote waits. */
export const up = steps([
  'alter table whatsapp_identity add column lid boolean not null default false',
  'create unique index whatsapp_identity_lid on whatsapp_identity (chat) where lid',
  'alter table whatsapp_received add column waits boolean not null default false',
  'create index whatsapp_received_held on whatsapp_received (chat, seq) where waits',
]);

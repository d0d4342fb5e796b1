/** The dashboard is entered by a link from the chat: who asked for it in which chat, and the one device that used it. */
export const screens = [
  `create table screen (
    id int generated always as identity primary key,
    person int not null references person,
    channel text not null,
    address_hash text not null,
    link_hash text not null unique,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    device_hash text unique,
    entered_at timestamptz,
    ended_at timestamptz
  )`,
  'create index screen_of on screen (person)',
];

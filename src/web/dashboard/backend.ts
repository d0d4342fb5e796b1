/** What the dashboard asks of the house. Everything that it shows is asked for anew with each request, for the person who looks then. */
import type { Zone } from '../../clock.ts';
import type { MenuEntry, Page, Table } from '../../page.ts';
import type { Person } from '../../room.ts';

/** See directory/entering/screens.ts. */
export type LinkState = 'open' | 'used' | 'late' | 'unknown' | 'gone';
export type Visitor = { person: Person; until: number } | { none: 'unknown' | 'over' };

export const fileKinds = ['xlsx', 'csv', 'pdf'] as const;
export type FileKind = (typeof fileKinds)[number];

type Query = Readonly<Record<string, string>>;

export interface DashboardBackend {
  /** As people reach it, where that was set. */
  origin: string | undefined;
  now(): number;
  lookAt(link: string): Promise<LinkState>;
  /** Of a link that does not let somebody in. */
  noteRefused(link: string): Promise<void>;
  enter(link: string, device: string): Promise<LinkState>;
  visitor(device: string): Promise<Visitor>;
  leave(person: number): Promise<boolean>;
  /** A key for a device. */
  newDevice(): string;
  /** Those that she may ask for. */
  pages(person: Person): { name: string; menu: MenuEntry | undefined }[];
  tables(person: Person): string[];
  /** undefined: there is none of this name for her. Throws Refusal for what the query names. */
  page(person: Person, name: string, query: Query): Promise<Page | undefined>;
  table(person: Person, name: string, query: Query): Promise<Table | undefined>;
  /** The text of an SVG. */
  draw(chart: string, args: Record<string, unknown>, language: string): Promise<string>;
  file(
    table: Table,
    kind: FileKind,
    reader: { language: string; zone: Zone },
  ): Promise<{ bytes: Uint8Array; mime: string; name: string }>;
}

/** The demo's people: as the simulator lists them, an invitation for its new phones, and what they are called. */
import { sql } from 'kysely';
import type { Ids } from '../../ids.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';
import { invite } from '../joining/invitations.ts';
import { roleHolds } from '../people/rights.ts';

export interface DemoPerson {
  /** Her chat in the simulator. */
  id: string;
  name: string;
  /** Key of the role; the page shows its text. */
  role: string;
  area: string;
  posyandu: string;
}

/** Everybody who has joined, each with the first of her roles; those with one task before those with several. */
export async function demoPeople(db: Db, now: number): Promise<DemoPerson[]> {
  const rows = await db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .leftJoin('posyandu', 'posyandu.id', 'role.posyandu')
    .leftJoin('area as of_posyandu', 'of_posyandu.code', 'posyandu.area')
    .leftJoin('area', 'area.code', 'role.area')
    .leftJoin('unit', 'unit.id', 'role.unit')
    .select(['person.id', 'person.name', 'role.role', 'posyandu.name as posyandu', 'unit.name as unit'])
    .select(['area.name as area', 'of_posyandu.name as posyandu_area'])
    .select(sql<number>`count(*) over (partition by person.id)::int`.as('tasks'))
    .where('person.consent_at', 'is not', null)
    .where('person.erased_at', 'is', null)
    .where(roleHolds(now))
    .distinctOn('person.id')
    .orderBy('person.id')
    .orderBy('role.id')
    .execute();
  return rows
    .sort((a, b) => Math.min(a.tasks, 2) - Math.min(b.tasks, 2))
    .map(({ id, name, role, posyandu, unit, area, posyandu_area }) => ({
      id: `p${id}`,
      name,
      role,
      area: area ?? posyandu_area ?? unit ?? '',
      posyandu: posyandu ?? '',
    }));
}

/** A fresh code for someone of the demo who has not joined yet; undefined when all have. */
export async function demoInvitation(db: Db, secrets: Secrets, ids: Ids, now: number): Promise<string | undefined> {
  const absent = await db
    .selectFrom('person')
    .innerJoin('role', 'role.person', 'person.id')
    .select('person.id')
    .where('person.consent_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .where('role.role', '=', 'kader')
    .orderBy('person.id')
    .executeTakeFirst();
  return absent && invite(db, { secrets, ids }, { person: absent.id, createdBy: null, now });
}

/** Invented names. Nobody real is meant; the mixture is what one hears in a coastal town of Kalimantan Timur. */
const women = [
  'Siti Rahmawati',
  'Nur Halimah',
  'Dewi Anjani',
  'Rina Marlina',
  'Andi Tenri',
  'Yuliana Sari',
  'Hasnah Wati',
  'Sri Lestari',
  'Maria Kewa',
  'Fitri Handayani',
  'Norlaila',
  'Endang Purwanti',
  'Rosmini',
  'Ayu Wulandari',
  'Jumriah',
  'Lilis Suryani',
  'Hamidah',
  'Ratna Dewi',
  'Murni Astuti',
  'Salmiah',
];
const men = [
  'Ahmad Fauzan',
  'Budi Hartono',
  'Muhammad Arsyad',
  'Slamet Riyadi',
  'Andi Baso',
  'Rudi Setiawan',
  'Hendra Wijaya',
  'Yusuf Maulana',
  'Agus Prasetyo',
  'Syamsul Bahri',
];
const last = [
  'Permadi',
  'Lontara',
  'Samudra',
  'Kusumaningrum',
  'Batara',
  'Cendana',
  'Mahakam',
  'Pertiwi',
  'Nusantara',
  'Ombak',
  'Gaharu',
  'Sejati',
  'Palupi',
];

/** The n-th woman: 260 different names before they repeat. */
export const womanName = (n: number) =>
  `${women[n % women.length]} ${last[(n * 7 + Math.floor(n / 20)) % last.length]}`;
export const manName = (n: number) => `${men[n % men.length]} ${last[(n * 5 + Math.floor(n / 10)) % last.length]}`;

/** Posyandu are named for flowers and fruit; numbered where a desa/kelurahan has more of them than there are names. */
export const posyanduNames = [
  'Melati',
  'Mawar',
  'Kenanga',
  'Anggrek',
  'Dahlia',
  'Cempaka',
  'Flamboyan',
  'Teratai',
  'Bougenville',
  'Tulip',
];

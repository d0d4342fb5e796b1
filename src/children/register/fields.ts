/** The fields of a child that can be corrected: how each is read from words, and how it is shown. */
import type { Selectable } from 'kysely';
import type { Text } from '../../conversation/run.ts';
import { writtenPhone } from '../../directory/people/contacts.ts';
import type { Database } from '../../records/tables.ts';
import { writeDate } from '../../texts/writing.ts';
import type { Child } from '../base/child.ts';
import { writeCm, writeKg } from './labels.ts';
import type { Ready } from './told.ts';

type Row = Selectable<Database['child']>;

export const fieldNames = [
  'name',
  'sex',
  'born',
  'mother',
  'father',
  'address',
  'rt',
  'birth_weight',
  'birth_length',
  'nik',
  'phone',
  'card',
] as const;
export type FieldName = (typeof fieldNames)[number];

export type Values = Partial<Pick<Row, Exclude<FieldName, 'nik'> | 'nik_hash' | 'nik_last'>>;

/** What stands before a bare value, so that it is read as this field. */
export const labelOf: Record<FieldName, string> = {
  name: 'nama:',
  sex: 'jk',
  born: 'lahir',
  mother: 'ibu:',
  father: 'ayah:',
  address: 'alamat:',
  rt: 'rt',
  birth_weight: 'bbl',
  birth_length: 'pbl',
  nik: 'nik',
  phone: 'hp',
  card: 'kms',
};

/** What was told and differs from what the register holds, as columns. `named`: its name was only said to find it. */
export function changesIn(child: Child, told: Ready, named: boolean): Values {
  const { nik } = told;
  const all: Values = {
    ...(named ? {} : { name: told.name }),
    sex: told.sex,
    born: told.born,
    mother: told.mother,
    father: told.father,
    address: told.address,
    rt: told.rt,
    birth_weight: told.birth_weight,
    birth_length: told.birth_length,
    phone: told.phone,
    card: told.card,
    ...(nik && { nik_hash: nik.hash, nik_last: nik.last }),
  } as Values;
  const entries = Object.entries(all).filter(
    ([column, value]) => value !== undefined && value !== child[column as keyof Child],
  );
  return Object.fromEntries(entries) as Values;
}

/** `RT: 4` */
export const fieldText = (field: string, now: string): Text => ({
  key: 'children/anak_ubah:field',
  args: { field, now },
});

/** As people read it; `none` where nothing is known. */
export function shownField(column: string, value: unknown, language: string): string {
  if (value === null || value === undefined || value === '') return 'none';
  switch (column) {
    case 'born':
      return writeDate(String(value), 'medium', language);
    case 'birth_weight':
      return writeKg(Number(value));
    case 'birth_length':
      return writeCm(Number(value));
    case 'phone':
      return writtenPhone(String(value));
    case 'nik_last':
      return `…${value}`;
    default:
      return String(value);
  }
}

/** How rosters name their columns and roles. What people write, not what they read; lower case, letters and digits only. */
import type { Role } from '../../room.ts';
import { plain } from '../areas/area-book.ts';

export const columns = [
  'name',
  'phone',
  'role',
  'area',
  'posyandu',
  'agency',
  'position',
  'language',
  'telegram_id',
] as const;
export type Column = (typeof columns)[number];

const columnWords: Record<Column, string[]> = {
  name: ['name', 'nama', 'nama lengkap'],
  phone: [
    'phone',
    'telepon',
    'telp',
    'no telepon',
    'no telp',
    'hp',
    'no hp',
    'nomor hp',
    'nomor telepon',
    'no wa',
    'wa',
  ],
  role: ['role', 'peran', 'tugas', 'sebagai'],
  area: ['area', 'wilayah', 'kode wilayah', 'kelurahan', 'desa', 'kelurahan desa', 'desa kelurahan'],
  posyandu: ['posyandu', 'nama posyandu'],
  agency: ['agency', 'instansi', 'dinas', 'lembaga'],
  position: ['position', 'jabatan', 'kedudukan'],
  language: ['language', 'bahasa'],
  telegram_id: ['telegram id', 'id telegram', 'telegram'],
};

const roleWords: Record<Role, string[]> = {
  kader: ['kader', 'kader posyandu'],
  bidan: ['bidan', 'bidan desa', 'bidan kelurahan'],
  puskesmas: ['puskesmas', 'petugas puskesmas', 'pkm'],
  lurah: ['lurah', 'kepala desa', 'kades', 'lurah kepala desa', 'lurah kades', 'wali nagari'],
  camat: ['camat'],
  pokjanal: ['pokjanal', 'anggota pokjanal', 'tim pembina'],
  secretariat: ['secretariat', 'sekretariat', 'sekretaris'],
  chair: ['chair', 'ketua', 'ketua pokjanal'],
  admin: ['admin', 'pengelola', 'operator'],
};

const languageWords: Record<string, string[]> = {
  id: ['id', 'indonesia', 'bahasa indonesia', 'indonesian'],
  en: ['en', 'inggris', 'bahasa inggris', 'english'],
};

export const columnOf = (header: string) => find(columnWords, header) as Column | undefined;
export const roleOf = (written: string) => find(roleWords, written) as Role | undefined;
/** Two letters stand for themselves: a language whose words are added later needs no change here. */
export const languageCode = (written: string) =>
  find(languageWords, written) ?? (/^[a-z]{2,3}$/i.test(written.trim()) ? written.trim().toLowerCase() : undefined);

function find(words: Record<string, string[]>, written: string): string | undefined {
  const wanted = plain(written);
  return Object.entries(words).find(([, known]) => known.includes(wanted))?.[0];
}

/** Invented names for the demo district. Nobody real is meant; the mixture is what one hears in a coastal town of Kalimantan Timur. */

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

/** A correction may name the field first: `HP ibu Aisyah 0812…`, `nama ibu Aisyah: Rina`. Turned into the order of every other line. Pure. */

const label = String.raw`(?:no(?:mor|\.)?\s*)?(?:hp|wa|telp|telepon|nik|rt|bbl|pbl|bb\s*lahir|[pt]b\s*lahir|(?:berat|panjang)\s*lahir|(?:tgl|tanggal)\.?\s*lahir)`;
const name = String.raw`\p{L}[\p{L}\p{M}'. -]*?`;
const becomes = String.raw`\s*(?:[:=]|(?<=\s)(?:adalah|itu|jadi|menjadi|ganti|namanya)(?=\s))*\s*`;

const figures = new RegExp(
  String.raw`^(${label})(?:nya)?\s+(?:ibu(?:nya)?\s+)?(?:anak\s+)?(${name})${becomes}([+\d].*)$`,
  'iu',
);
const words = new RegExp(
  String.raw`^(?:nama\s+)?(ibu|ayah|bapak|alamat)(?:nya)?\s+(?:anak\s+)?(${name})\s*(?:[:=]|(?<=\s)(?:adalah|jadi|menjadi|namanya)(?=\s))\s*([^\d]+)$`,
  'iu',
);

export function turned(line: string): string {
  const [, field, who, value] = figures.exec(line) ?? words.exec(line) ?? [];
  return field === undefined ? line : `${who} ${field} ${value}`;
}

/** Small files that unpack into very much, written by hand. */
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** A PNG of black points, `bits` for one of them. Interlaced by default: libpng then unpacks it as a whole. */
export function blackPng(width: number, height: number, { bits = 8, color = 0, interlaced = true } = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, color, 0, 0, interlaced ? 1 : 0], 8);
  const rows = deflateSync(Buffer.alloc(sizeOf(width, height, bits * channels[color]!, interlaced)), { level: 1 });
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

/** By the kind of colours: grey, and colours with a fourth one for what shines through. */
const channels: Record<number, number> = { 0: 1, 6: 4 };

/** Where each of the seven passes of an interlaced picture begins, and its steps: x, y, dx, dy. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Every line begins with a byte that says how it is filtered. */
function sizeOf(width: number, height: number, bits: number, interlaced: boolean): number {
  const sizes = (interlaced ? passes : ([[0, 0, 1, 1]] as const)).map(([x, y, dx, dy]) => {
    const line = 1 + Math.ceil((Math.ceil((width - x) / dx) * bits) / 8);
    return Math.ceil((height - y) / dy) * line;
  });
  return sizes.reduce((all, size) => all + size, 0);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  return Buffer.concat([uint32(data.length, 'BE'), body, uint32(crc32(body), 'BE')]);
}

/** An .xlsx with this as the rows of its only sheet: `<row r="1"><c r="A1" t="inlineStr"><is><t>Nama</t></is></c></row>`. */
export function workbook(rows: string): Buffer {
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const relation = (kind: string, target: string) =>
    `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/${kind}" Target="${target}"/></Relationships>`;
  return zip({
    '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/></Types>`,
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  });
}

function zip(files: Record<string, string>): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain);
    const sizes = [uint32(crc32(plain)), uint32(packed.length), uint32(plain.length)];
    const lengths = Buffer.from([name.length, 0, 0, 0]);
    const about = Buffer.concat([Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0]), ...sizes, lengths]);
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), about, Buffer.from(name), packed]);
    list.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), about, Buffer.alloc(10), uint32(at), Buffer.from(name));
    bodies.push(body);
    at += body.length;
  }
  const size = list.reduce((all, { length }) => all + length, 0);
  const count = bodies.length;
  const end = [Buffer.from('PK\x05\x06'), Buffer.from([0, 0, 0, 0, count, 0, count, 0]), uint32(size), uint32(at)];
  return Buffer.concat([...bodies, ...list, ...end, Buffer.alloc(2)]);
}

function uint32(value: number, order: 'LE' | 'BE' = 'LE'): Buffer {
  const bytes = Buffer.alloc(4);
  bytes[`writeUInt32${order}`](value);
  return bytes;
}

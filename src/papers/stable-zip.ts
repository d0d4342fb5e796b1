/** The same sheets are the same file, byte for byte, whenever they are written: whoever compares two files sees what has changed. */

/** 1 January 1980, the first day that a zip knows, in place of the time at which each part was packed. Changes `bytes`. */
export function withoutTimes(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const parts = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  for (let part = 0; part < parts; part++) {
    first(at + 12);
    first(bytes.readUInt32LE(at + 42) + 10);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return bytes;

  function first(place: number): void {
    bytes.writeUInt16LE(0, place);
    bytes.writeUInt16LE(33, place + 2);
  }
}

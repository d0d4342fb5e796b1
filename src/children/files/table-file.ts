/** A table as it comes: its sheets are read before any transaction begins, because that takes a while and another process. */
import { decode } from '../../records/decoding/decoder.ts';
import { Undecoded } from '../../records/decoding/readings.ts';
import { childHeaderWords } from './ppgbm.ts';

/** Of a file with as many rows as we take. */
const mostBytes = 10_000_000;

/** JSON: `{ sheets }`, or `{ failed }`. */
export async function readTableFile(bytes: Uint8Array, fileName: string): Promise<string> {
  if (bytes.length > mostBytes) return JSON.stringify({ failed: 'large' });
  // A page that is called .xls: Excel opens it, and can save it as what we read.
  if (/^\W*<(?:!doctype|html|table|\?xml)/i.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1')))
    return JSON.stringify({ failed: 'unreadable' });
  try {
    return JSON.stringify({ sheets: await decode('table', { bytes, fileName, words: childHeaderWords() }) });
  } catch (error) {
    // The library's own sentence may hold the content of a cell.
    return JSON.stringify({ failed: error instanceof Undecoded ? error.why : 'unreadable' });
  }
}

/** What came is no PDF, or larger than what people send each other. */
export class NotADocument extends Error {
  override name = 'NotADocument';
}

export const pdf = 'application/pdf';
/** Below what every platform's bots may fetch (Telegram: 20 MB). */
const mostBytes = 10 * 1024 * 1024;

/** Only looked at, never opened: it is handed on as it came. Throws NotADocument. */
export function checkPdf(bytes: Uint8Array): void {
  const text = (from: number, to?: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1');
  if (bytes.length > mostBytes) throw new NotADocument('Too large');
  if (!text(0, 1024).includes('%PDF-') || !text(-2048).includes('%%EOF')) throw new NotADocument('Not a PDF');
}

/** Under which name a Signal key of the linked device is kept. Storing and forgetting both ask here: if they parted, a key that should go
 *  would stay, and nobody would notice. */
import type { Deps } from '../base/records.ts';

/** The ids are phone numbers: they stand hashed, and are only ever asked for by name. */
export const keyName = ({ hash }: Pick<Deps['secrets'], 'hash'>, type: string, id: string) =>
  `${type}:${hash('whatsapp-key', id)}`;

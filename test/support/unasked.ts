import type { MessageKind } from '../../src/names.ts';

/** The kind of a message that no room is asked about: nobody offers it, as with a row that an older version wrote. */
export const unasked = 'test.unasked' as string as MessageKind;

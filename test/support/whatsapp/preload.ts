/** `node --import test/support/whatsapp/preload.ts src/main.ts`: the program then trusts the loopback named in its environment. */
import { trustFromEnv } from './trust.ts';

trustFromEnv(process.env);

import { runDialogs } from './support/dialogs.ts';

await runDialogs('whatsapp-lid');

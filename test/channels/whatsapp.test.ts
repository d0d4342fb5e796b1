/** WhatsApp, people addressed by phone number and by LID, held to the contract of all channels. */
import { channelContract } from './contract.ts';
import { whatsappHarness } from './whatsapp-harness.ts';

const has = { photo: true, location: true, contact: true, edit: true, redelivers: true };
channelContract('whatsapp by phone number', () => whatsappHarness({ addressing: 'phone' }), has);
channelContract('whatsapp by LID', () => whatsappHarness({ addressing: 'lid' }), has);

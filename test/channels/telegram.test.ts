import { channelContract } from './contract.ts';
import { telegramHarness } from './telegram-harness.ts';

const has = { photo: true, location: true, contact: true, edit: true, leave: true, redelivers: true };
channelContract('telegram polling', () => telegramHarness('polling'), has);
channelContract('telegram webhook', () => telegramHarness('webhook'), has);

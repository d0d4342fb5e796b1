import { proveSmall } from './small.ts';

proveSmall('whatsapp');

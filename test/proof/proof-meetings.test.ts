import { proveSmall } from './small.ts';

proveSmall('meetings');

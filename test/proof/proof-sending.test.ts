import { proveSmall } from './small.ts';

proveSmall('sending');

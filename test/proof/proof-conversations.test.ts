import { proveSmall } from './small.ts';

proveSmall('conversations');

import type { Text } from '../../conversation/run.ts';
import type { Role } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';

const text = textOf('directory/roles');

/** `kader – Posyandu Melati 1`, `pengelola`. */
export const postText = ({ role, place }: { role: Role; place: string }): Text =>
  place === '' ? text('role', { role }) : text('role-at', { role, place });

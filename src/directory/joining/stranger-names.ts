/** The names that strangers type are checked as soon as they are there, so that they can be typed anew. The effect at the end checks again. */
import type { Answers } from '../../conversation/run.ts';
import { type Lookup, Refusal } from '../../room.ts';
import { lineIn, nameIn } from '../../texts/reading/person-name.ts';

/** `with` names the one question whose answer is a person's name. */
export const nameFits: Lookup = async (_, args) => {
  theName(told(args));
  return true;
};

/** The same for an office or an agency; an empty one is no answer. */
export const lineFits: Lookup = async (_, args) => {
  if (told(args).trim() !== '' && lineIn(told(args)) === undefined) throw new Refusal('directory/gabung:no-line');
  return true;
};

const told = (args: Answers) => String(Object.values(args)[0] ?? '');

/** The name as it may be shown to others. Throws Refusal. */
export function theName(typed: string): string {
  const name = nameIn(typed);
  if (name === undefined) throw new Refusal('directory/gabung:no-name');
  return name;
}

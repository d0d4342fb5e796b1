/** What was read at the scales, in the short form in which the corpus says what is right. */
import type { Reading } from '../../../src/conversation/reader.ts';
import type { ScaleLine, ScaleText, Vaccine, Who } from '../../../src/texts/reading/scales/scale-line.ts';

/** A line of the corpus: only what was told. `who`: the number of a child, several where nobody can tell which, a name that nobody has. */
export type Plain = Record<string, unknown>;

export const plainText = ({ lines }: ScaleText): Plain[] => lines.map(({ reading }) => plainLine(reading));

export function plainLine(reading: Reading<ScaleLine>): Plain {
  if ('doubt' in reading) return { doubt: true };
  const line = 'value' in reading ? reading.value : reading.part;
  const { act, who, except, figures, services, unclear, ...others } = line;
  const { vaccines, notGiven, ...more } = services;
  return {
    ...(who.length > 0 ? { who: who.length === 1 ? plainWho(who[0]!) : { each: who.map(plainWho) } } : {}),
    ...(act === 'record' ? {} : { act }),
    ...(except ? { except: except.map(plainWho) } : {}),
    ...figures,
    ...more,
    ...(vaccines ? { vaccines: vaccines.map(plainVaccine) } : {}),
    ...(notGiven ? { notGiven: notGiven.map(plainVaccine) } : {}),
    ...others,
    ...(unclear ? { ask: unclear.map(({ field }) => field ?? '?') } : {}),
    ...('rest' in reading ? { rest: reading.rest } : {}),
  };
}

function plainWho({ written, found, fit }: Who): unknown {
  if (found.length === 0) return written;
  const who = found.length === 1 ? found[0] : found;
  return fit === 'near' ? { near: who } : who;
}

const plainVaccine = ({ antigen, dose }: Vaccine) => (dose === undefined ? antigen : `${antigen} ${dose}`);

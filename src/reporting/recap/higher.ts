/** The way one level up from a recap, as far as she may see it: from a posyandu to its desa/kelurahan, from there to the kecamatan or to her puskesmas,
 *  and so on up to the country. */
import type { Choice } from '../../conversation/run.ts';
import { areaValue, isWithin, wholeCountry } from '../../directory/areas/areas.ts';
import { type Context, unlessRefused } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { type Scope, scopes, visible } from '../base/rights.ts';
import type { Months } from '../rollup/sums.ts';
import { tap } from './recap-text.ts';

const text = textOf('reporting/rekap');

export async function higher(context: Context, scope: Scope, months: Months): Promise<Choice[]> {
  for (const value of await above(context, scope)) {
    const found = await unlessRefused(() => visible(context, value));
    if (found && !('place' in found)) return [tap(value, months, text('higher', { place: found.name }))];
  }
  return [];
}

/** Values of scopes, the nearest first. */
async function above(context: Context, scope: Scope): Promise<string[]> {
  if ('place' in scope) return [areaValue(scope.place.area)];
  const [code = ''] = scope.areas;
  // A puskesmas and the country have nothing above them.
  if (scope.areas.length !== 1 || scope.parts === 0) return [];
  const parent = code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : wholeCountry;
  return [areaValue(parent), ...(await unitsWith(context, code))];
}

async function unitsWith(context: Context, code: string): Promise<string[]> {
  const own = (await scopes(context)).map(({ value }) => String(value)).filter((value) => value.startsWith('u'));
  const found: string[] = [];
  for (const value of own) {
    const unit = await visible(context, value);
    if (!('place' in unit) && unit.areas.length > 1 && unit.areas.some((area) => isWithin(code, area)))
      found.push(value);
  }
  return found;
}

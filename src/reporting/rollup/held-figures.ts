/** Which figures of places in one month their readers may not see: those of a few people, and what would reveal them. The rule is in
 *  texts/hiding/small-cells.ts; here is what is added up to what. First the figures as such are decided, of an area before those below it, then
 *  their parts by sex: whoever asks for less gets the same answer. Pure. */
import { type Cell, heldBack, type Sum } from '../../texts/hiding/small-cells.ts';
import { dueFamily, dueTies, registerBySex, registerFamilies } from './register-figures.ts';

/** Of one place: by name of the figure, `T` or `T_L`. What nobody told is absent. */
export type Figures = Readonly<Partial<Record<string, number>>>;
export type Held = ReadonlySet<string>;

/** S, K, D and N are always shown, and so is what counts no people who are served. */
const shown = new Set(['S', 'K', 'D', 'N']);

/** Figures of people, in families whose sums tie them together: T + O + B is D − N. Each of the others stands alone. */
const families: readonly (readonly string[])[] = [
  ['T', 'O', 'B'],
  ...['BGM', 'TT', 'VA6', 'VA12', 'bayi', 'balita', 'wus', 'pus', 'bumil', 'busui', 'births', 'bdeaths', 'mdeaths'].map(
    (name) => [name],
  ),
  ...registerFamilies,
];
/** The same of the parts by sex: D = N + T + O + B of the girls, too. */
const weighed = ['D', 'N', 'T', 'O', 'B'] as const;
const familiesBySex: readonly (readonly string[])[] = [
  weighed,
  ...['S', 'K', 'BGM', 'VA6', 'VA12', 'bayi', 'balita', ...registerBySex].map((name) => [name]),
];
const sexes = ['L', 'P'] as const;

/** Nobody is counted in the one who is not in the other. */
const within: Partial<Record<string, string>> = { BGM: 'D', TT: 'D', VA6: 'S', VA12: 'S', bayi: 'S', balita: 'S' };

/** What was not told is shown as not told, and where nobody is in the wider figure everybody knows that this one is 0: neither hides anything
 *  beside it. */
function isPlain(figures: Figures, name: string): boolean {
  if (figures[name] === undefined) return true;
  const [base = '', sex] = name.split('_');
  const wider = within[base];
  return figures[name] === 0 && wider !== undefined && figures[sex ? `${wider}_${sex}` : wider] === 0;
}

/** These figures with all that decide on them: whoever asks for less must get the same answer. */
export function decidedTogether(names: readonly string[]): string[] {
  const asked = new Set(names);
  const all = new Set(names);
  const addWhole = (family: readonly string[]) => {
    for (const name of family) all.add(name);
  };
  const own = (name: string) => name.split('_')[0]!;
  const bases = [...asked].map(own);
  for (const family of families) if (family.some((name) => bases.includes(name))) addWhole(family);
  for (const family of familiesBySex) {
    const parts = partsOf(family);
    if (!parts.some((name) => asked.has(name))) continue;
    for (const base of families) if (base.some((name) => family.includes(name))) addWhole(base);
    addWhole([...family, ...parts]);
  }
  return [...all];
}

function partsOf(names: readonly string[]): string[] {
  return names.flatMap((name) => sexes.map((sex) => `${name}_${sex}`));
}

/** Of so many places two at least are held back of anything that is: each is looked at by itself, because equations of thousands take long. */
const most = 150;
/** Of more places than these no parts by sex are shown. */
const mostBySex = 60;

/** What is decided already: of the one that the places add up to, or of the parts of a single place. */
export interface Beside {
  /** They are areas: other places lie below them. */
  wide?: true;
  above?: Held;
  parts?: ReadonlyMap<string, Held>;
}

/** Of places in a month; only figures that some place tells. */
export function heldAmong(places: ReadonlyMap<string, Figures>, beside: Beside = {}): Map<string, Held> {
  const found = new Map([...places.keys()].map((place): [string, Set<string>] => [place, new Set()]));
  for (const family of families)
    hold(found, places.size > most ? eachAlone(places, family, beside) : inFamily(places, family, beside));
  for (const family of familiesBySex) hold(found, bySex(places, family, { ...beside, found }));
  return found;
}

export const heldAlone = (figures: Figures, beside: Pick<Beside, 'wide'> = {}): Held =>
  heldAmong(new Map([['', figures]]), beside).get('')!;

/** Of an area whose parts are decided: it is shown unless it is small, or would reveal one of them. */
export const heldOver = (own: Figures, parts: ReadonlyMap<string, Held>): Held =>
  heldAmong(new Map([['', own]]), { parts, wide: true }).get('')!;

type Found = ReadonlyMap<string, Set<string>>;

/** `held`: names of cells, `<place> <figure>`. */
function hold(found: Found, held: ReadonlySet<string>): void {
  for (const name of held) {
    const end = name.lastIndexOf(' ');
    found.get(name.slice(0, end))?.add(name.slice(end + 1));
  }
}

const at = (place: string, name: string) => `${place} ${name}`;
const aboveAll = '^';

/** What adds up within a place. Without `to`, to something that is always shown or may be known. */
const tiesOf = (family: readonly string[]): readonly Sum[] =>
  family === dueFamily ? dueTies : family.length > 1 ? [{ of: family }] : [];

const isTold = (places: ReadonlyMap<string, Figures>, names: readonly string[]) =>
  places.values().some((figures) => names.some((name) => figures[name] !== undefined));

const eachAlone = (places: ReadonlyMap<string, Figures>, family: readonly string[], { wide }: Beside): Set<string> =>
  new Set(
    places.entries().flatMap(([place, figures]) => inFamily(new Map([[place, figures]]), family, wide ? { wide } : {})),
  );

function inFamily(places: ReadonlyMap<string, Figures>, family: readonly string[], beside: Beside): Set<string> {
  if (!isTold(places, family)) return new Set();
  const table = tableOf(places, family, beside);
  for (const { of, to } of tiesOf(family)) {
    for (const place of table.places)
      table.sums.push({ of: of.map((name) => at(place, name)), ...(to !== undefined && { to: at(place, to) }) });
    if (beside.wide && to === undefined)
      for (const [place, figures] of places)
        for (const name of onlyOne(figures, of)) table.cells[at(place, name)] = { value: figures[name]!, never: true };
  }
  return heldBack(table.cells, table.sums);
}

/** Where one figure of the family is all that there is, it is so in each place below, too, and D − N tells it there: it and one that is 0. */
function onlyOne(figures: Figures, family: readonly string[]): string[] {
  const told = family.filter((name) => figures[name] !== undefined);
  const some = told.filter((name) => figures[name]! > 0);
  const none = told.find((name) => figures[name] === 0);
  return some.length === 1 && none !== undefined ? [some[0]!, none] : [];
}

/** The parts by sex of a family of figures. The figures themselves are decided. */
function bySex(
  places: ReadonlyMap<string, Figures>,
  family: readonly string[],
  { found, ...beside }: Beside & { found: Found },
): Set<string> {
  const names = partsOf(family);
  if (!isTold(places, names)) return new Set();
  if (places.size > mostBySex) return new Set(places.keys().flatMap((place) => names.map((name) => at(place, name))));
  const table = tableOf(places, names, beside);
  const held = (place: string) => found.get(place) ?? beside.parts?.get(place) ?? beside.above!;
  for (const place of table.places) {
    for (const name of family) table.cells[at(place, name)] = decided(!shown.has(name) && held(place).has(name));
    if (!isWhole(places.get(place) ?? {}, family)) for (const name of names) table.cells[at(place, name)]!.never = true;
    else table.sums.push(...sumsOfSexes(place, family));
  }
  return heldBack(table.cells, table.sums);
}

/** Of an area where only some told girls and boys, both together are not the whole. What is left is of the others, who may be one posyandu, and the
 *  parts are no figures of the area: none of them is shown. S and K of the others are shown anyway. */
const isWhole = (figures: Figures, family: readonly string[]): boolean =>
  (family.length === 1 && shown.has(family[0]!)) || family.every((name) => figures[partly(name)] === undefined);

const partly = (name: string) => `${name} partly`;

/** The sums of an area. `told`: how many told each. */
export function figuresOfArea({ sums, told }: { sums: Figures; told: Figures }): Figures {
  const names = familiesBySex
    .flat()
    .filter((name) =>
      sexes.some((sex) => sums[`${name}_${sex}`] !== undefined && (told[`${name}_${sex}`] ?? 0) < (told[name] ?? 0)),
    );
  return { ...sums, ...Object.fromEntries(names.map((name) => [partly(name), 1])) };
}

interface Equations {
  cells: Record<string, Cell>;
  sums: Sum[];
  /** Those that are asked about, and what is decided beside them. */
  places: string[];
}

const decided = (held: boolean): Cell => ({ value: 0, decided: held ? 'held' : 'shown' });

/** These figures of the places, and how they add up with what is decided. */
function tableOf(places: ReadonlyMap<string, Figures>, names: readonly string[], { above, parts }: Beside): Equations {
  const cells: Record<string, Cell> = {};
  const sums: Sum[] = [];
  for (const [place, figures] of places)
    for (const name of names)
      cells[at(place, name)] = { value: figures[name] ?? 0, ...(isPlain(figures, name) && { always: true }) };
  const beside = new Map([...(above ? [[aboveAll, above] as const] : []), ...(parts ?? [])]);
  for (const [place, held] of beside) for (const name of names) cells[at(place, name)] = decided(held.has(name));
  const own = [...places.keys()];
  for (const name of names) {
    const each = (list: Iterable<string>) => [...list].map((place) => at(place, name));
    if (above) sums.push({ of: each(own), to: at(aboveAll, name) });
    if (parts) sums.push({ of: each(parts.keys()), to: at(own[0]!, name) });
  }
  return { cells, sums, places: [...own, ...beside.keys()] };
}

/** Both sexes are the whole; of each sex, and of both, those who were weighed gained, did not gain, or were not weighed before. */
function sumsOfSexes(place: string, family: readonly string[]): Sum[] {
  const both = family.map((name) => ({ of: sexes.map((sex) => at(place, `${name}_${sex}`)), to: at(place, name) }));
  if (family !== weighed) return both;
  const [all, ...parts] = weighed;
  const whole = ['', ...sexes.map((sex) => `_${sex}`)].map((sex) => ({
    of: parts.map((name) => at(place, name + sex)),
    to: at(place, all + sex),
  }));
  return [...both, ...whole];
}

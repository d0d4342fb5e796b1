/** Who gets it, who does not: binds groups, places and exceptions. `di` binds every group before it, `kecuali` all that stands before, and
 *  whatever may be meant in two ways is decided by the writer. Pure. */
import { type Audience, allOf, anyOf } from '../base/audience.ts';
import type { Decide, Doubt } from './deciding.ts';
import { type Group, groupOf, newGroup, splitLast } from './group.ts';
import type { Item } from './items.ts';

/** undefined: nothing is said. `unread`: a word that binds nothing. */
export function readGroups(items: readonly Item[], decide: Decide): { audience?: Audience } | { unread: string } {
  const found: Audience[] = [];
  for (const part of parted(items)) {
    const read = new Clause(decide).read(part);
    if ('unread' in read) return read;
    if (read.audience) found.push(read.audience);
  }
  const audience = anyOf(found);
  return audience ? { audience } : {};
}

/** At `;` and line breaks. */
function parted(items: readonly Item[]): Item[][] {
  const parts: Item[][] = [[]];
  for (const item of items) {
    if (item.is === 'apart') parts.push([]);
    else parts.at(-1)!.push(item);
  }
  return parts.filter((part) => part.length > 0);
}

class Clause {
  private readonly decide: Decide;
  private readonly main: Group[] = [];
  private readonly but: Group[] = [];
  private into = this.main;
  private readonly finished: Audience[] = [];
  /** Where the brackets began that are open. */
  private readonly brackets: { into: Group[]; person: boolean }[] = [];
  /** The binding word since the last group or place. */
  private link: Item | undefined;
  private tight = false;
  private every = false;
  private last: Item['is'] | undefined;
  private waits: string | undefined;
  private broken: string | undefined;

  constructor(decide: Decide) {
    this.decide = decide;
  }

  read(items: Item[]): { audience?: Audience } | { unread: string } {
    for (const [at, item] of items.entries()) this.take(item, items[at + 1]);
    const waits = this.broken ?? this.waits ?? (this.link && this.link.is !== 'comma' ? this.link.written : undefined);
    if (waits !== undefined) return { unread: waits };
    if (this.every && this.last === 'all') this.begin().all = true;
    this.finish();
    const audience = anyOf(this.finished);
    return audience ? { audience } : {};
  }

  /** An exception is one to all that stands before it, and to nothing behind it. */
  private finish() {
    const of = anyOf(this.main.splice(0).flatMap((group) => groupOf(group) ?? []));
    const except = anyOf(this.but.splice(0).flatMap((group) => groupOf(group) ?? []));
    if (except) this.finished.push({ of: of ?? { all: true }, except });
    else if (of) this.finished.push(of);
  }

  private take(item: Item, next: Item | undefined) {
    switch (item.is) {
      case 'and':
      case 'or':
      case 'comma':
        // `, dan`: the word tells more than the comma.
        if (item.is !== 'comma' || !this.link) this.link = item;
        return;
      case 'in':
        this.tight = true;
        this.waits = item.written;
        return;
      case 'except':
        // `kecuali bukan lurah` says two noes, and nobody can know whether they are one.
        if (this.into === this.but && this.waits !== undefined) this.broken = item.written;
        if (this.every && this.last === 'all') this.begin().all = true;
        this.into = this.but;
        this.but.push(newGroup());
        this.waits = item.written;
        return this.done(item);
      case 'open':
        this.brackets.push({ into: this.into, person: this.last === 'person' });
        this.tight = true;
        return;
      case 'close':
        return this.close();
      case 'all':
        return this.takeAll(item, next);
      default:
        this.waits = undefined;
        this.takeContent(item, next);
        return this.done(item);
    }
  }

  /** `kader (kecuali Guntung) dan bidan`: what comes now is not excepted from. */
  private close() {
    const { into = this.into } = this.brackets.pop() ?? {};
    if (into === this.main && this.into === this.but) this.finish();
    this.into = into;
  }

  private done(item: Item) {
    this.link = undefined;
    this.tight = false;
    this.every = false;
    this.last = item.is;
  }

  /** `dan semua di Guntung` begins something new; `dan semua lurah` goes on. */
  private takeAll(item: Item, next: Item | undefined) {
    const named = next && ['role', 'who', 'person', 'posts', 'mothers', 'late', 'reported'].includes(next.is);
    if (this.link && this.into.length > 0 && !named) {
      this.into.push({ ...newGroup(), all: true });
      this.waits = undefined;
      return this.done(item);
    }
    this.every = true;
    this.waits = undefined;
    this.last = 'all';
  }

  private takeContent(item: Item, next: Item | undefined) {
    if (item.is === 'role') return this.takeRole(item.audience, item.role);
    if (item.is === 'who') return this.takeRole(this.oneOf(item));
    if (item.is === 'person') return this.takePerson(item);
    if (item.is === 'place') return this.takePlace(item, this.oneOf(item));
    if (item.is === 'own') return this.takePlace(item, { all: true });
    if (item.is === 'wider') {
      this.decide(1, { id: 'doubt-wide', args: { area: item.name } });
      return this.takePlace(item, { all: true });
    }
    if (item.is === 'late' || item.is === 'reported') return this.takeLate(item.is);
    if (item.is === 'mothers' && next?.is === 'role' && next.beside) return;
    if (
      item.is === 'posts' &&
      (next?.is === 'late' || next?.is === 'reported' || this.current()?.roles.includes('kader'))
    )
      return;
    if (item.is !== 'posts' && item.is !== 'mothers') return;
    const written = item.written;
    this.decide(1, { id: item.is === 'posts' ? 'doubt-posts' : 'doubt-mothers', args: { written } });
    this.takeRole({ role: 'kader' }, 'kader');
  }

  private current(): Group | undefined {
    return this.into.at(-1);
  }

  private begin(): Group {
    const group = newGroup();
    this.into.push(group);
    return group;
  }

  private oneOf({ any, asks, written }: Extract<Item, { any: unknown }>): Audience {
    const sure = any.length === 1 && !asks;
    return any[sure ? 0 : this.decide(any.length, { id: 'doubt-name', args: { written } })]!.audience;
  }

  private takeRole(audience: Audience, role = '') {
    this.leaveExcept(role);
    const group = this.current();
    if (group && this.narrowsPerson()) {
      group.people.push(allOf([group.people.pop()!, audience]));
      return;
    }
    const to = !group || this.isClosed(group) ? this.begin() : group;
    to.bound.push(audience);
    to.roles.push(role);
    to.apart.push(this.every || this.link?.is === 'or');
  }

  /** What was told of its places, or who is late, is told of those before: who comes now is another group. Not so where the place or `yang
   *  belum lapor` came first. */
  private isClosed({ bound, people, places, late, all }: Group): boolean {
    if (!this.link && bound.length + people.length === 0) return false;
    return places.length > 0 || late !== undefined || people.length > 0 || all;
  }

  /** `Siti (kader)`: the office tells which Siti. */
  private narrowsPerson = () =>
    this.last === 'person' && !this.link && (this.tight || this.brackets.at(-1)?.person === true);

  /** `kader kecuali Siti dan lurah`: no kader is a lurah, so he may be meant to get it as well. */
  private leaveExcept(role: string) {
    if (this.into !== this.but || !this.link || this.brackets.length > 0) return;
    const first = this.but.at(-1);
    if (first && this.main.length === 0 && groupOf(first) !== undefined && !first.roles.includes(role))
      return this.leaveBare();
    if (
      !first ||
      groupOf(first) === undefined ||
      this.main.every(({ all, bound, places }) => all && bound.length + places.length === 0)
    )
      return;
    const ours = this.main.some(({ roles }) => roles.length === 0 || roles.includes(role));
    const or = this.link.is === 'or';
    if (!or && ours) return;
    // `kader kecuali Melati 6 atau bidan`: to except a bidan from the kader would except nobody.
    const further = (or && !ours) || this.decide(2, { id: 'doubt-except', args: {} }) === 0;
    if (further) this.finish();
    if (further) this.into = this.main;
    this.begin();
  }

  /** `tidak usah kader, bidan saja`: nobody was named before the exception, so those behind the comma may be who gets it. */
  private leaveBare() {
    if (this.link?.is !== 'comma' || this.decide(2, { id: 'doubt-except', args: {} }) === 1) return;
    this.into = this.main;
  }

  private takePerson(item: Item & { is: 'person' }) {
    const audience = this.oneOf(item);
    const group = this.current();
    if (group && this.last === 'role' && !this.link) {
      // `lurah Sartika Dewi`: her office stands before her name.
      group.people.push(allOf([group.bound.pop()!, audience]));
      group.roles.pop();
      group.apart.pop();
      return;
    }
    const to = !group || group.places.length > 0 || group.late ? this.begin() : group;
    to.people.push(audience);
  }

  private takePlace(item: Item, place: Audience) {
    const group = this.current() ?? this.begin();
    const tight = this.tight || (item.beside && !this.link);
    if (this.last === 'person' && !this.link) {
      group.people.push(allOf([group.people.pop()!, place]));
      return;
    }
    if (group.places.length > 0) return void group.places.push(place);
    if (group.people.length > 0 && group.bound.length === 0) return void this.begin().places.push(place);
    const says = group.bound.length > 0 || group.people.length > 0;
    if (!says || (tight && this.link?.is !== 'and')) return this.bindPlace(group, place);
    const doubt: Doubt = { id: 'doubt-place', args: { written: item.written } };
    const further = this.into === this.but || this.decide(2, doubt) === 1;
    if (further) this.begin().places.push(place);
    else this.bindPlace(group, place);
  }

  /** `semua lurah dan semua kader di Guntung`: the place may be for the last only. */
  private bindPlace(group: Group, place: Audience) {
    const doubtful = group.apart.slice(1).some(Boolean);
    const onlyLast = doubtful && this.decide(2, { id: 'doubt-binds', args: {} }) === 1;
    const to = onlyLast ? splitLast(this.into) : group;
    to.places.push(place);
  }

  private takeLate(late: 'late' | 'reported') {
    if (this.into === this.but && this.current()?.roles.length === 0 && !this.brackets.length) {
      const onBut = groupOf(this.current()!) === undefined || this.decide(2, { id: 'doubt-late', args: {} }) === 1;
      if (!onBut) for (const group of this.main) group.late = late;
      else this.current()!.late = late;
      return;
    }
    const before = this.into.slice(0, -1).filter((group) => group.roles.includes('kader') && !group.late);
    const group = this.current() ?? this.begin();
    // Only kader report: of `kader dan bidan yang belum lapor` the bidan may be meant as they are.
    const mixed = group.roles.includes('kader') && group.roles.some((role) => role !== 'kader');
    if (before.length > 0 && this.decide(2, { id: 'doubt-late', args: {} }) === 1)
      for (const one of before) one.late = late;
    if (mixed && this.decide(2, { id: 'doubt-late', args: {} }) === 0) return this.lateKader(group, late);
    group.late = late;
  }

  private lateKader(group: Group, late: 'late' | 'reported') {
    const kader = group.roles.indexOf('kader');
    const [audience] = group.bound.splice(kader, 1);
    group.roles.splice(kader, 1);
    group.apart.splice(kader, 1);
    this.into.push({
      ...newGroup(),
      bound: [audience!],
      roles: ['kader'],
      apart: [false],
      places: [...group.places],
      late,
    });
  }
}

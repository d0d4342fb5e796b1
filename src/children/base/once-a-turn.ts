/** What a message has read and worked out already, for the lookups of the question that follows it: else each of them reads whole posyandu anew.
 *  A person is loaded anew for the lookups of a turn and for its effects, so what is known for her is of this very step. */
import { type Context, member, type Person } from '../../room.ts';

export interface OnceATurn<V> {
  /** As it was read in this step, else read now. */
  get(context: Context, key: string, read: () => Promise<V>): Promise<V>;
  /** It stands so now: what was read before is past. */
  set(context: Context, key: string, value: V): void;
}

export function onceATurn<V>(): OnceATurn<V> {
  const known = new WeakMap<Person, { key: string; value: V }>();
  const set: OnceATurn<V>['set'] = (context, key, value) => void known.set(member(context), { key, value });
  return {
    set,
    async get(context, key, read) {
      const found = known.get(member(context));
      if (found?.key === key) return found.value;
      const value = await read();
      set(context, key, value);
      return value;
    },
  };
}

/** Makes one statement of what many chats ask for in the same round of the event loop: a write to the database costs more than the
 *  statement. What is asked for later is asked for anew: nothing is remembered. */
export function inOneRound<K, V>(load: (keys: K[]) => Promise<Map<K, V>>): (key: K) => Promise<V | undefined> {
  let loading: Promise<Map<K, V>> | undefined;
  let keys = new Set<K>();

  async function loadAll() {
    await new Promise(setImmediate);
    const asked = [...keys];
    keys = new Set();
    loading = undefined;
    return load(asked);
  }

  return async (key) => {
    keys.add(key);
    loading ??= loadAll();
    return (await loading).get(key);
  };
}

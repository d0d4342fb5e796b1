/** What a pure function made of a name or a word is kept for a while: beside thousands of children the same ones come again and again. */
export function remembered<V>(make: (text: string) => V, most = 4000): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    if (known.size >= most) known.clear();
    return known.getOrInsertComputed(text, make);
  };
}

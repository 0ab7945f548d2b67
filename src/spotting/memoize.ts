/** Remembers what was made of each key. */
export function memoize<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

/** Makes something when it is first asked for, and remembers it. */
export function once<V>(make: () => V): () => V {
  let known: { value: V } | undefined;
  return () => {
    known ??= { value: make() };
    return known.value;
  };
}

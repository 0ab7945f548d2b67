/**
 * What may have become of the extension's database while nobody looked. Each runs in a page of the extension, and takes
 * nothing from outside but its arguments.
 */

interface Encoded {
  sum: string;
  json: Uint8Array;
  tables: Uint8Array[];
}

/** Ways in which what is stored under the key of an index, or that key, can be wrong. */
export const DAMAGES = [
  'every byte is 0xFF',
  'every byte is zero',
  'every byte is another',
  'one bit in a thousand is turned',
  'one bit of one table is turned',
  'one letter of the json is another',
  'the tables are cut',
  'the json is cut',
  'a table is missing',
  'the tables are lists of numbers',
  'the tables are of another type',
  'the tables are missing',
  'the json is missing',
  'the json is a text',
  'the sum is missing',
  'the index is an empty object',
  'the index is a text',
  'the index is of another format, and of no use',
  'the index is of another version of the extension, and of no use',
] as const;
export type Damage = (typeof DAMAGES)[number];

/** Damage the stored index. */
export async function damageIndex(damage: Damage): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('counterpoint'));
  const store = database.transaction('indexes', 'readwrite').objectStore('indexes');
  const [key] = (await done(store.getAllKeys())) as string[];
  const index = (await done(store.get(key!))) as Encoded;
  const parts = [index.json, ...index.tables].map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );
  const change = (bytes: Uint8Array, to: (byte: number, at: number) => number) => {
    for (const [at, byte] of bytes.entries()) bytes[at] = to(byte, at);
  };
  const ways: Record<Damage, () => unknown> = {
    'every byte is 0xFF': () => parts.map((bytes) => change(bytes, () => 0xff)),
    'every byte is zero': () => parts.map((bytes) => change(bytes, () => 0)),
    'every byte is another': () => parts.map((bytes) => change(bytes, (byte, at) => byte ^ (1 + ((at * 7919) % 255)))),
    'one bit in a thousand is turned': () =>
      parts.map((bytes) => change(bytes, (byte, at) => (at % 125 === 0 ? byte ^ (1 << (at % 8)) : byte))),
    'one bit of one table is turned': () => change(parts[2]!, (byte, at) => (at === 0 ? byte ^ 1 : byte)),
    'one letter of the json is another': () => change(parts[0]!, (byte, at) => (at === 5000 ? 0x78 : byte)),
    'the tables are cut': () => ({ ...index, tables: index.tables.map((table) => table.slice(0, table.length / 2)) }),
    'the json is cut': () => ({ ...index, json: index.json.slice(0, 1000) }),
    'a table is missing': () => ({ ...index, tables: index.tables.slice(1) }),
    'the tables are lists of numbers': () => ({ ...index, tables: index.tables.map((table) => [...table]) }),
    'the tables are of another type': () => ({
      ...index,
      tables: index.tables.map((table) => Float64Array.from(table)),
    }),
    'the tables are missing': () => ({ sum: index.sum, json: index.json }),
    'the json is missing': () => ({ sum: index.sum, tables: index.tables }),
    'the json is a text': () => ({ ...index, json: '{}' }),
    'the sum is missing': () => ({ json: index.json, tables: index.tables }),
    'the index is an empty object': () => ({}),
    'the index is a text': () => 'index',
    'the index is of another format, and of no use': () => ({}),
    'the index is of another version of the extension, and of no use': () => ({}),
  };
  const made = ways[damage]();
  const isChangedInPlace = made === undefined || Array.isArray(made);
  let other = key!;
  if (damage.startsWith('the index is of another format')) other = key!.replace(/index \d+/, 'index 999');
  if (damage.startsWith('the index is of another version')) other = `${key}.1`;
  if (other !== key) await done(store.clear());
  await done(store.put(isChangedInPlace ? index : made, other));
  database.close();
}

/** The key and the sum of the stored index, or what there is instead. */
export async function readStore(): Promise<string> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('counterpoint'));
  try {
    if (!database.objectStoreNames.contains('indexes')) return 'no store';
    const store = database.transaction('indexes').objectStore('indexes');
    const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    return JSON.stringify(keys.map((key, at) => [key, values[at]?.sum]));
  } finally {
    database.close();
  }
}

/** Things that may be done to the whole database. */
export const STATES = ['deleted', 'emptied', 'without its store', 'of a newer version'] as const;
export type State = (typeof STATES)[number];

export async function changeDatabase(state: State): Promise<void> {
  const done = (request: IDBOpenDBRequest | IDBRequest) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  if (state === 'emptied') {
    const database = await done(indexedDB.open('counterpoint'));
    await done(database.transaction('indexes', 'readwrite').objectStore('indexes').clear());
    database.close();
    return;
  }
  // Goes through only when the background, which may be awake, lets it go.
  await done(indexedDB.deleteDatabase('counterpoint'));
  if (state === 'without its store') (await done(indexedDB.open('counterpoint', 1))).close();
  if (state === 'of a newer version') (await done(indexedDB.open('counterpoint', 99))).close();
}

/** Ways in which somebody else keeps the database from answering. */
export const HOLDS = ['a transaction that writes', 'a connection that lets nobody delete it'] as const;
export type Hold = (typeof HOLDS)[number];

/** Keep the database from answering until `globalThis.letGo` is called. */
export async function holdDatabase(hold: Hold): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('counterpoint');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  let isHeld = true;
  globalThis.letGo = () => {
    isHeld = false;
    database.close();
  };
  if (hold === 'a connection that lets nobody delete it') {
    // Who opens it afterwards comes after the deletion, which waits for this connection to be closed.
    const blocked = Promise.withResolvers<void>();
    indexedDB.deleteDatabase('counterpoint').onblocked = () => blocked.resolve();
    return blocked.promise;
  }
  const store = database.transaction('indexes', 'readwrite').objectStore('indexes');
  await new Promise<void>((resolve) => {
    const askAgain = () => {
      resolve();
      if (isHeld) store.count().onsuccess = askAgain;
    };
    store.count().onsuccess = askAgain;
  });
}

declare global {
  var letGo: () => void;
}

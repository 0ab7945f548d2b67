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
  'one bit of one table is turned',
  'the index is a text',
  'the index is of another version of the extension, and of no use',
] as const;
export type Damage = (typeof DAMAGES)[number];

/** Damage the stored index. What else may be wrong with one is a table in `tests/unit/packs/stored-index.test.ts`. */
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
  const ways: Record<Damage, () => unknown> = {
    'one bit of one table is turned': () => {
      const { buffer, byteOffset, byteLength } = index.tables[1]!;
      new Uint8Array(buffer, byteOffset, byteLength)[0]! ^= 1;
      return index;
    },
    'the index is a text': () => 'index',
    'the index is of another version of the extension, and of no use': () => ({}),
  };
  const other = damage.startsWith('the index is of another version') ? `${key}.1` : key!;
  if (other !== key) await done(store.clear());
  await done(store.put(ways[damage](), other));
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

import type { Page } from 'puppeteer-core';

/** All that a store of the studio's database holds, read on a page of the extension. A key of one part is a list of one. */
export function readStudio(page: Page, store: string): Promise<{ key: string[]; value: unknown }[]> {
  return page.evaluate(async (name) => {
    const settle = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const database = await settle(indexedDB.open('counterpoint-studio'));
    const reading = database.transaction(name).objectStore(name);
    const [keys, values] = await Promise.all([settle(reading.getAllKeys()), settle(reading.getAll())]);
    database.close();
    return keys.map((key, i) => ({ key: [key].flat() as string[], value: values[i] }));
  }, store);
}

/** The store folds its log when it holds this many rows and nothing else is to be done. */
const FOLD_FROM_ROWS = 16;
const LOOK_AGAIN_MS = 200;

/** Runs in the page: resolves when the store has put in order what the first pull brought. */
export async function untilFolded([rows, ms]: readonly [number, number]): Promise<void> {
  const databases = await indexedDB.databases();
  const name = databases.map((one) => one.name ?? '').find((one) => one.endsWith('-project'));
  if (!name) throw new Error('no database of the project');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('open failed', { cause: request.error }));
  });
  const logRows = () =>
    new Promise<number>((resolve) => {
      const request = database.transaction('log').objectStore('log').count();
      request.onsuccess = () => resolve(request.result);
    });
  while ((await logRows()) >= rows) await new Promise((resolve) => setTimeout(resolve, ms));
  database.close();
}

export const FOLDED = [FOLD_FROM_ROWS, LOOK_AGAIN_MS] as const;

import type { AnyDocument } from '../domain/document.ts';
import type { Documents, StoreChange } from '../store/documents.ts';
import { wholeCasesOnce } from './whole-cases.ts';

export interface NewsItem {
  document: AnyDocument;
  /** Id of the colleague (`memberName` tells who that is). */
  by: string;
  /** Milliseconds since 1970, device clock, when it arrived here. */
  at: number;
}

const LOCAL_ID = 'news';
const KEEP = 200;

/**
 * What arrived from colleagues since this device last looked. It goes by arrival, not by the time
 * of writing: what someone wrote offline on Friday is new on Monday.
 */
export class News {
  readonly #documents: Documents;
  readonly #userId: string;
  readonly #now: () => number;
  #arrived = $state.raw<readonly { id: string; at: number }[]>([]);

  constructor(documents: Documents, userId: string, now: () => number) {
    this.#documents = documents;
    this.#userId = userId;
    this.#now = now;
    this.#arrived = documents.getLocal<{ id: string; at: number }[]>(LOCAL_ID) ?? [];
  }

  items(find: (id: string) => AnyDocument | null): NewsItem[] {
    return this.#arrived.flatMap(({ id, at }) => {
      const document = find(id);
      return document ? [{ document, by: document.updatedBy, at }] : [];
    });
  }

  follow(change: StoreChange): void {
    // The first pull is not news: everything is new then.
    if (change.origin !== 'server' || !this.#documents.getLocal('sync')) return;
    const at = this.#now();
    const fresh = wholeCasesOnce(
      change.ids.filter((id) => {
        const author = this.#documents.get(id)?.updatedBy;
        return author !== undefined && author !== this.#userId && !id.startsWith('member:');
      }),
    );
    if (fresh.length === 0) return;
    fresh.length = Math.min(fresh.length, KEEP);
    this.#arrived = [
      ...fresh.map((id) => ({ id, at })),
      ...this.#arrived.filter(({ id }) => !fresh.includes(id)),
    ].slice(0, KEEP);
    // News that could not be kept is only news lost, not a record.
    void this.#documents.putLocal(LOCAL_ID, this.#arrived).catch(() => undefined);
  }

  async looked(): Promise<void> {
    this.#arrived = [];
    await this.#documents.putLocal(LOCAL_ID, []);
  }
}

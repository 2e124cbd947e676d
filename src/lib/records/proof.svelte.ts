import type { Result } from '../domain/problem.ts';
import type { Server } from '../sync/server.ts';

async function server(): Promise<Server> {
  const { browserServer } = await import('../sync/browser-server.ts');
  return browserServer();
}

/** What the server wants before it changes much: that the person shows anew who asks. */
class Proof {
  /** Set while a person is asked. */
  asking = $state.raw<{ needsCode: boolean } | null>(null);
  #answer: (shown: boolean) => void = () => undefined;

  /** False where the person did not want to. */
  async ask(): Promise<boolean> {
    this.#answer(false);
    const status = await (await server()).secondFactor();
    if (!status.ok) return false;
    this.asking = { needsCode: status.value.enabled };
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  /** `text` is the code where there is a second factor, else the passphrase. */
  async show(text: string): Promise<Result<void>> {
    const given = this.asking?.needsCode ? { token: text } : { passphrase: text };
    const shown = await (await server()).prove(given);
    if (shown.ok) this.#end(true);
    return shown;
  }

  leave(): void {
    this.#end(false);
  }

  #end(shown: boolean): void {
    this.asking = null;
    this.#answer(shown);
    this.#answer = () => undefined;
  }
}

export const proof = new Proof();

/** Calls again after the person has shown who asks, where the server wants that. */
export async function proven<T>(call: () => Promise<Result<T>>): Promise<Result<T>> {
  const first = await call();
  if (first.ok || first.problem.code !== 'proof-needed') return first;
  return (await proof.ask()) ? call() : first;
}

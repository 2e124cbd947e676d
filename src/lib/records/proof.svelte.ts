import { SOME_CODE, type PasskeyAnswer, type Wanted } from '../domain/passkey.ts';
import type { Result } from '../domain/problem.ts';
import type { Server } from '../sync/server.ts';

async function server(): Promise<Server> {
  const { browserServer } = await import('../sync/browser-server.ts');
  return browserServer();
}

/** What the server wants before it changes much: that the person shows anew who asks. */
class Proof {
  /** Set while a person is asked; `wanted` where it is a second factor, else the passphrase. */
  asking = $state.raw<{ wanted: Wanted | null } | null>(null);
  #answer: (shown: boolean) => void = () => undefined;

  /** False where the person did not want to. */
  async ask(): Promise<boolean> {
    this.#answer(false);
    const status = await (await server()).secondFactor();
    if (!status.ok) return false;
    const { enabled, passkeys } = status.value;
    const code = enabled ? SOME_CODE : null;
    this.asking = { wanted: passkeys > 0 ? await this.#question(code) : code };
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  /** Before the tap: some browsers only show a passkey within it. */
  async #question(otherwise: Wanted | null): Promise<Wanted | null> {
    const asked = await (await server()).prove({});
    return (!asked.ok && asked.problem.wanted) || otherwise;
  }

  /** A code or a passkey where there is a second factor, else the passphrase. */
  async show(given: string | PasskeyAnswer): Promise<Result<void>> {
    const passphrase = !this.asking?.wanted && typeof given === 'string';
    const proof = passphrase ? { passphrase: given } : { factor: given };
    const shown = await (await server()).prove(proof);
    if (shown.ok) this.#end(true);
    // Who took too long is asked anew.
    else if (shown.problem.wanted && this.asking) this.asking = { wanted: shown.problem.wanted };
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

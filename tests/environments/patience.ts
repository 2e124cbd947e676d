import { vi } from 'vitest';

/** Milliseconds. What comes at once on a quiet machine may take its time on a busy one. */
const PATIENCE = 20_000;

// Vitest gives up after a second, and has a setting for `expect.poll` but none for this.
const { waitFor } = vi;
vi.waitFor = (condition, options = PATIENCE) => waitFor(condition, options);

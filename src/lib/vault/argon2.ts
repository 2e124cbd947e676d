/** The one algorithm that is used; a module of its own, so that only it is bundled (8 of 79 kB). */
export { argon2id } from 'hash-wasm';

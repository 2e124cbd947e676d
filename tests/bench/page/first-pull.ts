import { pullFloor } from './floor.ts';
import { pullOurs } from './ours.ts';
import type { Pull } from './pull.ts';
import { pullStock } from './stock.ts';

const ways = {
  ours: pullOurs,
  indexeddb: (remote: string, name: string) => pullStock('indexeddb', remote, name),
  idb: (remote: string, name: string) => pullStock('idb', remote, name),
  floor: pullFloor,
};

export type Way = keyof typeof ways;

declare global {
  interface Window {
    firstPull: (way: Way, remote: string, name: string) => Promise<Pull>;
  }
}

window.firstPull = (way, remote, name) => ways[way](remote, name);

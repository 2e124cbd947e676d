import { leavesContract } from './leaves.ts';
import { freshName, newSeal, openTab } from './opened.ts';

leavesContract('the sealed store', async (options) =>
  openTab({ name: freshName(), seal: await newSeal(), ...options }),
);

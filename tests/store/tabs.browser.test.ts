import { tabs } from './tabs.ts';

tabs();

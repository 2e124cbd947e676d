import 'fake-indexeddb/auto';
import { tabs } from './tabs.ts';

tabs();

/** What Heute needs of tasks and deadlines; loaded beside it, as rules are heavy. */
export { pressing } from './my-due.ts';
export { default as TodayDeadlines } from './TodayDeadlines.svelte';

/** What Heute needs of tasks and deadlines; loaded beside it, as rules are heavy. */
export { interviewsToday } from './interviews-today.ts';
export { pressing } from './my-due.ts';
export { default as TodayDeadlines } from './TodayDeadlines.svelte';

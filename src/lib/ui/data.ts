/** Parts that show what a record holds; apart from `index.ts` for the same reason as forms. */
export { default as DataTable } from './DataTable.svelte';
export { default as KeyValue } from './KeyValue.svelte';
export { default as Stepper } from './Stepper.svelte';
export { default as Timeline } from './Timeline.svelte';
export { default as TimelineItem } from './TimelineItem.svelte';
export type { Column, Sort } from './table.ts';

/** Parts of forms; apart from `index.ts`, so that the first list does not wait for them. */
export { default as AddressFields } from './AddressFields.svelte';
export { default as ComboField } from './ComboField.svelte';
export { default as DateField } from './DateField.svelte';
export { default as DraftNote } from './DraftNote.svelte';
export { default as FormFrame } from './FormFrame.svelte';
export { default as FormSheet } from './FormSheet.svelte';
export { default as NoteAdvice } from './NoteAdvice.svelte';
export { default as SelectField } from './SelectField.svelte';

import { goto } from '$app/navigation';
import { de } from '#lib/i18n/de/passphrase.ts';
import { toast } from '#lib/ui/toast.svelte.ts';

/** Seconds; it is read once, and stands in the settings afterwards. */
const LONG = 20;

/** Says at once what must be known of the passphrase; more stands in the settings. */
export function tellNote(note: keyof typeof de.note): void {
  const action = { label: de.toNote, run: () => void goto('/einstellungen') };
  toast.show({ text: de.note[note], action, seconds: LONG });
}

import * as z from 'zod';
import { isoDate } from './record.ts';
import type { RetentionRuleCode } from './catalogues/retention.ts';

const months = z.int('value-unknown').min(1, 'value-unknown').max(240, 'value-unknown');

/** Terms of a project, in months; the day on which each proof of use was submitted. */
export const retentionSettingsSchema = z.strictObject({
  notesMonths: months,
  inquiryMonths: months,
  proofMonths: months,
  /** Verwendungsnachweise: cases that ended by `periodEnd` are proven with it. */
  proofs: z.array(z.strictObject({ periodEnd: isoDate, submittedOn: isoDate })).max(30),
});
export type RetentionSettings = z.infer<typeof retentionSettingsSchema>;

export const monthsOf = (settings: RetentionSettings): Record<RetentionRuleCode, number> => ({
  NOTES: settings.notesMonths,
  INQUIRY: settings.inquiryMonths,
  PROOF: settings.proofMonths,
});

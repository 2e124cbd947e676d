import { RETENTION_RULES, type RetentionRuleCode } from './catalogues/retention.ts';
import type { RetentionSettings } from './retention-settings.ts';

const standard = (code: RetentionRuleCode): number =>
  RETENTION_RULES.find((rule) => rule.code === code)?.months ?? 0;

/** Terms of domain.md 3, where a project has set none; apart from the schema, which lists need not load. */
export const DEFAULT_RETENTION: RetentionSettings = {
  notesMonths: standard('NOTES'),
  inquiryMonths: standard('INQUIRY'),
  proofMonths: standard('PROOF'),
  proofs: [],
};

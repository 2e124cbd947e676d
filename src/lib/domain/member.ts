import * as z from 'zod';
import { envelope, shortText } from './record.ts';

export const ROLES = ['MENTOR', 'COORDINATOR', 'PROGRAMME', 'ADMIN', 'AUDITOR'] as const;
export type Role = (typeof ROLES)[number];

/** A colleague, so that records can say who wrote them: `member:ULID`, written by the server only. */
export const memberSchema = z.strictObject({
  ...envelope,
  type: z.literal('member'),
  name: shortText.min(1),
  role: z.enum(ROLES),
  active: z.boolean(),
});
export type Member = z.infer<typeof memberSchema>;

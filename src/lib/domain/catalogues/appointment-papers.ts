import type { AppointmentKind } from './appointment-kinds.ts';

/** What people are asked to bring, by the codes of office-words.ts; most often asked for first. */
export const APPOINTMENT_PAPERS = [
  'DOCUMENT',
  'PASSPORT',
  'LETTER',
  'FORM',
  'CV',
  'REPORT',
  'CERTIFICATE',
  'CONTRACT',
  'PAYSLIP',
  'STATEMENTS',
  'LEASE',
  'LANDLORD_PAPER',
  'HEALTH_CARD',
  'TAX_ID',
  'SOCIAL_NUMBER',
  'PHOTO',
  'LICENCE',
] as const;
export type AppointmentPaper = (typeof APPOINTMENT_PAPERS)[number];

/** By the checklist of an office (authority-checklists.ts): what of it the mentee carries along. */
export const PAPERS_BY_CHECKLIST: Readonly<Record<string, readonly AppointmentPaper[]>> = {
  WORK_PERMIT: ['DOCUMENT', 'PASSPORT', 'FORM', 'CONTRACT'],
  EXTENSION: ['DOCUMENT', 'PASSPORT', 'FORM', 'PAYSLIP', 'LEASE', 'PHOTO'],
  JOB_SEEKING: ['DOCUMENT', 'CV', 'REPORT', 'CONTRACT', 'TAX_ID', 'SOCIAL_NUMBER'],
  JOBCENTER: ['DOCUMENT', 'FORM', 'PAYSLIP', 'STATEMENTS', 'LEASE', 'HEALTH_CARD'],
  FUNDING: ['DOCUMENT', 'LETTER', 'CONTRACT'],
  REGISTRATION: ['DOCUMENT', 'PASSPORT', 'LANDLORD_PAPER'],
};

/** Where no checklist says more. */
export const PAPERS_BY_KIND: Partial<Record<AppointmentKind, readonly AppointmentPaper[]>> = {
  AUTHORITY: ['DOCUMENT', 'LETTER'],
  INTERVIEW: ['CV', 'REPORT'],
};

/** Topics of a contact: nine for mentees, four for employers, in the programme's own order (domain.md 1.9). */
export const MENTEE_TOPICS = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9'] as const;
export const EMPLOYER_TOPICS = ['A1', 'A2', 'A3', 'A4'] as const;
export const TOPICS = [...MENTEE_TOPICS, ...EMPLOYER_TOPICS] as const;
export type Topic = (typeof TOPICS)[number];

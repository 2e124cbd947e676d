/** Two weeks, and 3, 6 and 12 months after the start (domain.md 1.10, T12). */
export const FOLLOW_UP_STEPS = ['W2', 'M3', 'M6', 'M12'] as const;

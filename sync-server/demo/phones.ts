/**
 * Numbers that the Bundesnetzagentur keeps free for films and fiction: nobody can be called by
 * accident. The n-th one; beyond some thousand they repeat.
 */
export function mobileNumber(n: number): string {
  const last = String(n % 100).padStart(2, '0');
  const block = Math.floor(n / 100) % 2;
  if (n < 200) return block === 0 ? `+4917139200${last}` : `+49176040690${last}`;
  return `+492214710${String(n % 1000).padStart(3, '0')}`;
}

export const officeNumber = (n: number): string => `+493023125${String(n % 1000).padStart(3, '0')}`;

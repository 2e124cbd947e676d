/** `01.12.2026`: a day as sheets for people who learn German show it, always with Latin digits. */
export function fullDay(day: string): string {
  return `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
}

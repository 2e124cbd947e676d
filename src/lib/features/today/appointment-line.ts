/** Something that takes place today at a time, in words; it leads to its record. */
export interface AppointmentLine {
  id: string;
  /** `HH:mm`. */
  time: string | undefined;
  title: string;
  text: string;
  href: string;
}

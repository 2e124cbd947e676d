/** What an appointment is to the mentee. TASK is a day by which something has to be done. */
export type AppointmentKind =
  | 'HOME'
  | 'COMPANY'
  | 'OFFICE'
  | 'AUTHORITY'
  | 'SCHOOL'
  | 'PHONE'
  | 'VIDEO'
  | 'GROUP'
  | 'INTERVIEW'
  | 'MEETING'
  | 'TASK';

import type { SheetWords } from './words.ts';

/** What a mentee reads in Spanish; written without a translator and not reviewed. */
export const words: SheetWords = {
  language: 'es',
  review: null,
  steps: 'Mis próximos pasos',
  appointments: 'Mis citas',
  noSteps: 'Por ahora no hay pasos abiertos.',
  noAppointments: 'Por ahora no hay citas.',
  until: 'hasta el',
  time: 'Hora',
  place: 'Lugar',
  with: 'con',
  mentor: 'mentora o mentor',
  other: 'otra persona',
  card: {
    title: 'Su cita',
    bring: 'Por favor, traiga',
    absent: 'Si no puede venir, por favor, avise antes.',
  },
  kinds: {
    HOME: 'Visita en su casa',
    COMPANY: 'Cita en una empresa',
    OFFICE: 'Cita en nuestra oficina',
    AUTHORITY: 'Cita en una oficina pública',
    SCHOOL: 'Cita en la escuela o en el curso',
    PHONE: 'Conversación por teléfono',
    VIDEO: 'Conversación por vídeo',
    GROUP: 'Encuentro en grupo',
    INTERVIEW: 'Entrevista de trabajo',
    MEETING: 'Encuentro',
    TASK: 'Lo que hay que hacer',
  },
  weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
};

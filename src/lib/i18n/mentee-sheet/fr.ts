import type { SheetWords } from './words.ts';

/** What a mentee reads in French; written without a translator and not reviewed. */
export const words: SheetWords = {
  language: 'fr',
  review: null,
  steps: 'Mes prochaines étapes',
  appointments: 'Mes rendez-vous',
  noSteps: 'Pas d’étape ouverte en ce moment.',
  noAppointments: 'Pas de rendez-vous en ce moment.',
  until: 'avant le',
  time: 'Heure',
  place: 'Lieu',
  with: 'avec',
  mentor: 'mentor',
  other: 'une autre personne',
  card: {
    title: 'Votre rendez-vous',
    bring: 'Merci d’apporter',
    absent: 'Si vous ne pouvez pas venir, merci de prévenir avant.',
  },
  kinds: {
    HOME: 'Visite chez vous',
    COMPANY: 'Rendez-vous dans une entreprise',
    OFFICE: 'Rendez-vous dans notre bureau',
    AUTHORITY: 'Rendez-vous dans une administration',
    SCHOOL: 'Rendez-vous à l’école ou au cours',
    PHONE: 'Entretien au téléphone',
    VIDEO: 'Entretien en vidéo',
    GROUP: 'Rencontre en groupe',
    INTERVIEW: 'Entretien d’embauche',
    MEETING: 'Rencontre',
    TASK: 'À faire',
  },
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
};

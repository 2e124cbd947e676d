import type { SheetWords } from './words.ts';

/** What a mentee reads in Russian; written without a translator and not reviewed. */
export const words: SheetWords = {
  language: 'ru',
  review: null,
  steps: 'Мои следующие шаги',
  appointments: 'Мои встречи',
  noSteps: 'Сейчас нет открытых шагов.',
  noAppointments: 'Сейчас нет встреч.',
  until: 'до',
  time: 'Время',
  place: 'Место',
  with: 'с',
  mentor: 'наставница или наставник',
  other: 'кто-то другой',
  card: {
    title: 'Ваша встреча',
    bring: 'Пожалуйста, возьмите с собой',
    absent: 'Если Вы не можете прийти, пожалуйста, сообщите заранее.',
  },
  kinds: {
    HOME: 'Визит к Вам домой',
    COMPANY: 'Встреча на предприятии',
    OFFICE: 'Встреча в нашем офисе',
    AUTHORITY: 'Визит в ведомство',
    SCHOOL: 'Встреча в школе или на курсе',
    PHONE: 'Разговор по телефону',
    VIDEO: 'Видеоразговор',
    GROUP: 'Встреча в группе',
    INTERVIEW: 'Собеседование',
    MEETING: 'Встреча',
    TASK: 'Что нужно сделать',
  },
  weekdays: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
};

import type { SheetWords } from './words.ts';

/** What a mentee reads in Ukrainian; written without a translator and not reviewed. */
export const words: SheetWords = {
  language: 'uk',
  review: null,
  steps: 'Мої наступні кроки',
  appointments: 'Мої зустрічі',
  noSteps: 'Зараз немає відкритих кроків.',
  noAppointments: 'Зараз немає зустрічей.',
  until: 'до',
  time: 'Час',
  place: 'Місце',
  with: 'з',
  mentor: 'менторка або ментор',
  other: 'хтось інший',
  card: {
    title: 'Ваша зустріч',
    bring: 'Будь ласка, візьміть із собою',
    absent: 'Якщо Ви не можете прийти, будь ласка, повідомте заздалегідь.',
  },
  kinds: {
    HOME: 'Візит до Вас додому',
    COMPANY: 'Зустріч на підприємстві',
    OFFICE: 'Зустріч у нашому офісі',
    AUTHORITY: 'Візит до установи',
    SCHOOL: 'Зустріч у школі або на курсі',
    PHONE: 'Розмова телефоном',
    VIDEO: 'Відеорозмова',
    GROUP: 'Зустріч у групі',
    INTERVIEW: 'Співбесіда',
    MEETING: 'Зустріч',
    TASK: 'Що треба зробити',
  },
  weekdays: ['понеділок', 'вівторок', 'середа', 'четвер', 'пʼятниця', 'субота', 'неділя'],
};

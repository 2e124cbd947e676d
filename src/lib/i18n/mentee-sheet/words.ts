import type { ConsentLanguage } from '../consents/languages.ts';

/** What stands on the sheet that a mentee reads: next steps and appointments. */
export interface SheetWords {
  steps: string;
  appointments: string;
  noSteps: string;
  noAppointments: string;
  /** Labels before a day by which, a time of day, a place, a name. */
  until: string;
  time: string;
  place: string;
  with: string;
  /** Who does a step, where it is not the mentee. */
  mentor: string;
  other: string;
}

const de: SheetWords = {
  steps: 'Meine nächsten Schritte',
  appointments: 'Meine Termine',
  noSteps: 'Zurzeit kein offener Schritt.',
  noAppointments: 'Zurzeit kein Termin.',
  until: 'bis',
  time: 'Uhrzeit',
  place: 'Ort',
  with: 'mit',
  mentor: 'Mentor*in',
  other: 'jemand anderes',
};

/** Not reviewed yet, in none of these languages; where one is missing, German is shown. */
const WORDS: Partial<Record<ConsentLanguage, SheetWords>> = {
  ar: {
    steps: 'خطواتي القادمة',
    appointments: 'مواعيدي',
    noSteps: 'لا توجد خطوة مفتوحة حاليًا.',
    noAppointments: 'لا يوجد موعد حاليًا.',
    until: 'حتى',
    time: 'الساعة',
    place: 'المكان',
    with: 'مع',
    mentor: 'المرشدة أو المرشد',
    other: 'شخص آخر',
  },
  uk: {
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
  },
  ru: {
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
  },
  fa: {
    steps: 'قدم‌های بعدی من',
    appointments: 'قرارهای من',
    noSteps: 'فعلاً قدم بازی نیست.',
    noAppointments: 'فعلاً قراری نیست.',
    until: 'تا',
    time: 'ساعت',
    place: 'مکان',
    with: 'با',
    mentor: 'مربی',
    other: 'شخص دیگر',
  },
  tr: {
    steps: 'Sonraki adımlarım',
    appointments: 'Randevularım',
    noSteps: 'Şu anda açık adım yok.',
    noAppointments: 'Şu anda randevu yok.',
    until: 'son tarih',
    time: 'Saat',
    place: 'Yer',
    with: 'Kiminle',
    mentor: 'mentor',
    other: 'başka biri',
  },
  en: {
    steps: 'My next steps',
    appointments: 'My appointments',
    noSteps: 'No open step at the moment.',
    noAppointments: 'No appointment at the moment.',
    until: 'by',
    time: 'Time',
    place: 'Place',
    with: 'with',
    mentor: 'mentor',
    other: 'somebody else',
  },
  fr: {
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
  },
};

export const SHEET_LANGUAGES: readonly ConsentLanguage[] = [
  'de',
  ...(Object.keys(WORDS) as ConsentLanguage[]),
];

/** The words of a language, or the German ones where there are none: `language` says which. */
export function sheetWords(language: ConsentLanguage): {
  language: ConsentLanguage;
  words: SheetWords;
} {
  const words = WORDS[language];
  return words ? { language, words } : { language: 'de', words: de };
}

/** Name of the day of the week in a language that the browser knows. `day`: `YYYY-MM-DD`. */
export function weekdayIn(language: ConsentLanguage, day: string): string {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T12:00:00Z`));
}

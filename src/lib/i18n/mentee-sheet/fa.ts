import type { SheetWords } from './words.ts';

/** What a mentee reads in Persian and Dari; written without a translator and not reviewed. */
export const words: SheetWords = {
  language: 'fa',
  review: null,
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
  card: {
    title: 'قرار ملاقات شما',
    bring: 'لطفاً همراه بیاورید',
    absent: 'اگر نمی‌توانید بیایید، لطفاً از قبل خبر بدهید.',
  },
  kinds: {
    HOME: 'دیدار در خانهٔ شما',
    COMPANY: 'قرار در یک شرکت',
    OFFICE: 'قرار در دفتر ما',
    AUTHORITY: 'قرار در یک اداره',
    SCHOOL: 'قرار در مدرسه یا دورهٔ آموزشی',
    PHONE: 'گفت‌وگوی تلفنی',
    VIDEO: 'گفت‌وگوی تصویری',
    GROUP: 'دیدار گروهی',
    INTERVIEW: 'مصاحبهٔ کاری',
    MEETING: 'دیدار',
    TASK: 'کاری که باید انجام شود',
  },
  weekdays: ['دوشنبه', 'سه‌شنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه', 'شنبه', 'یکشنبه'],
};

import type { SheetWords } from './words.ts';

/** What a mentee reads in Arabic; written without a translator and not reviewed. */
export const words: SheetWords = {
  language: 'ar',
  review: null,
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
  card: {
    title: 'موعدك',
    bring: 'يُرجى إحضار',
    absent: 'إذا تعذّر عليك الحضور، فيُرجى إخبارنا مسبقًا.',
  },
  kinds: {
    HOME: 'زيارة في بيتك',
    COMPANY: 'موعد في شركة',
    OFFICE: 'موعد في مكتبنا',
    AUTHORITY: 'موعد في دائرة رسمية',
    SCHOOL: 'موعد في المدرسة أو الدورة',
    PHONE: 'محادثة هاتفية',
    VIDEO: 'محادثة بالفيديو',
    GROUP: 'لقاء جماعي',
    INTERVIEW: 'مقابلة عمل',
    MEETING: 'لقاء',
    TASK: 'ما يجب عمله',
  },
  weekdays: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
};

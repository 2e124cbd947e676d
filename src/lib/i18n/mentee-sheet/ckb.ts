import type { SheetWords } from './words.ts';

/** What a mentee reads in Sorani; written without a translator and not reviewed. */
export const words: SheetWords = {
  language: 'ckb',
  review: null,
  steps: 'هەنگاوەکانی داهاتووم',
  appointments: 'چاوپێکەوتنەکانم',
  noSteps: 'ئێستا هەنگاوێکی کراوە نییە.',
  noAppointments: 'ئێستا چاوپێکەوتن نییە.',
  until: 'تا',
  time: 'کاتژمێر',
  place: 'شوێن',
  with: 'لەگەڵ',
  mentor: 'ڕێنیشاندەر',
  other: 'کەسێکی تر',
  card: {
    title: 'چاوپێکەوتنەکەتان',
    bring: 'تکایە لەگەڵ خۆتان بیهێنن',
    absent: 'ئەگەر ناتوانن بێن، تکایە پێشتر ئاگادارمان بکەنەوە.',
  },
  kinds: {
    HOME: 'سەردان لە ماڵی ئێوە',
    COMPANY: 'چاوپێکەوتن لە کۆمپانیایەک',
    OFFICE: 'چاوپێکەوتن لە نووسینگەی ئێمە',
    AUTHORITY: 'چاوپێکەوتن لە فەرمانگەیەک',
    SCHOOL: 'چاوپێکەوتن لە قوتابخانە یان خول',
    PHONE: 'قسەکردن بە تەلەفۆن',
    VIDEO: 'قسەکردن بە ڤیدیۆ',
    GROUP: 'چاوپێکەوتنی گرووپ',
    INTERVIEW: 'چاوپێکەوتنی کار',
    MEETING: 'چاوپێکەوتن',
    TASK: 'پێویستە بکرێت',
  },
  weekdays: ['دووشەممە', 'سێشەممە', 'چوارشەممە', 'پێنجشەممە', 'ھەینی', 'شەممە', 'یەکشەممە'],
};

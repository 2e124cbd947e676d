import type { SheetWords } from './words.ts';

/** What a mentee reads in Pashto; written without a translator and not reviewed. */
export const words: SheetWords = {
  language: 'ps',
  review: null,
  steps: 'زما راتلونکي ګامونه',
  appointments: 'زما ټاکلي وختونه',
  noSteps: 'اوس مهال کوم پرانیستی ګام نشته.',
  noAppointments: 'اوس مهال کوم ټاکلی وخت نشته.',
  until: 'وروستۍ نېټه:',
  time: 'وخت',
  place: 'ځای',
  with: 'له چا سره:',
  mentor: 'لارښود',
  other: 'بل څوک',
  card: {
    title: 'ستاسو ټاکلی وخت',
    bring: 'مهرباني وکړئ له ځان سره یې راوړئ',
    absent: 'که راتلی نه شئ، مهرباني وکړئ مخکې خبر راکړئ.',
  },
  kinds: {
    HOME: 'ستاسو په کور کې لیدنه',
    COMPANY: 'په شرکت کې لیدنه',
    OFFICE: 'زموږ په دفتر کې لیدنه',
    AUTHORITY: 'په اداره کې لیدنه',
    SCHOOL: 'په ښوونځي یا کورس کې لیدنه',
    PHONE: 'ټیلیفوني خبرې',
    VIDEO: 'ویډیويي خبرې',
    GROUP: 'د ډلې لیدنه',
    INTERVIEW: 'د کار مرکه',
    MEETING: 'لیدنه',
    TASK: 'باید ترسره شي',
  },
  weekdays: ['دونۍ', 'درېنۍ', 'څلرنۍ', 'پينځنۍ', 'جمعه', 'اونۍ', 'يونۍ'],
};

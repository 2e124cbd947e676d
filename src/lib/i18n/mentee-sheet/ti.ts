import type { SheetWords } from './words.ts';

/** What a mentee reads in Tigrinya; written without a translator and not reviewed. */
export const words: SheetWords = {
  language: 'ti',
  review: null,
  steps: 'ቀጻሊ ስጉምትታተይ',
  appointments: 'ቆጸራታተይ',
  noSteps: 'ሕጂ ክፉት ስጉምቲ የለን።',
  noAppointments: 'ሕጂ ቆጸራ የለን።',
  until: 'ክሳብ',
  time: 'ሰዓት (ብኣቆጻጽራ ጀርመን)',
  place: 'ቦታ',
  with: 'ምስ',
  mentor: 'ሜንተር',
  other: 'ካልእ ሰብ',
  card: {
    title: 'ቆጸራኹም',
    bring: 'በጃኹም ሒዝኩም ምጹ',
    absent: 'ክትመጹ እንተ ዘይክኢልኩም፡ በጃኹም ቀዲምኩም ሓብሩና።',
  },
  kinds: {
    HOME: 'ምብጻሕ ኣብ ገዛኹም',
    COMPANY: 'ቆጸራ ኣብ ትካል',
    OFFICE: 'ቆጸራ ኣብ ቤት ጽሕፈትና',
    AUTHORITY: 'ቆጸራ ኣብ ቤት ጽሕፈት መንግስቲ',
    SCHOOL: 'ቆጸራ ኣብ ቤት ትምህርቲ ወይ ኮርስ',
    PHONE: 'ዝርርብ ብተሌፎን',
    VIDEO: 'ዝርርብ ብቪድዮ',
    GROUP: 'ርክብ ብጉጅለ',
    INTERVIEW: 'ቃለ መጠይቕ ስራሕ',
    MEETING: 'ርክብ',
    TASK: 'ክግበር ዘለዎ',
  },
  weekdays: ['ሰኑይ', 'ሰሉስ', 'ረቡዕ', 'ሓሙስ', 'ዓርቢ', 'ቀዳም', 'ሰንበት'],
};

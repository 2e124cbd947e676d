import type { SheetWords } from './words.ts';

/** What a mentee reads in Turkish; written without a translator and not reviewed. */
export const words: SheetWords = {
  language: 'tr',
  review: null,
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
  card: {
    title: 'Randevunuz',
    bring: 'Lütfen yanınızda getirin',
    absent: 'Gelemeyecekseniz lütfen önceden haber verin.',
  },
  kinds: {
    HOME: 'Evinizde ziyaret',
    COMPANY: 'Bir işletmede randevu',
    OFFICE: 'Ofisimizde randevu',
    AUTHORITY: 'Resmî dairede randevu',
    SCHOOL: 'Okulda veya kursta randevu',
    PHONE: 'Telefon görüşmesi',
    VIDEO: 'Görüntülü görüşme',
    GROUP: 'Grup buluşması',
    INTERVIEW: 'İş görüşmesi',
    MEETING: 'Buluşma',
    TASK: 'Yapılması gereken',
  },
  weekdays: ['Pazartesi', 'Salı', 'Çarşamba', 'Perşembe', 'Cuma', 'Cumartesi', 'Pazar'],
};

import type { AgreementHelp } from '../texts.ts';
import { suggestions } from './suggestions-tr.ts';

/** Reading help in Turkish; not reviewed yet. */
export const help: AgreementHelp = {
  language: 'tr',
  review: null,
  note: 'Okuma yardımı, kontrol edilmedi. Yalnızca Almanca metin bağlayıcıdır.',
  title: 'Uyum anlaşması',
  sections: {
    about: {
      title: 'Konu',
      paragraphs: [
        'Bu anlaşmayı „Arbeitsmarktmentoren Sachsen“ programındaki mentorunuzla yapıyorsunuz.',
        'Ortak hedefimiz: Saksonya’da bir meslek eğitimi, uygun bir iş veya bir nitelik kazanmak.',
      ],
    },
    project: {
      title: 'Projenin yaptıkları',
      paragraphs: [
        'Dil, nitelik kazanma, başvuru, meslek eğitimi ve iş konularında size danışmanlık veriyor ve eşlik ediyoruz.',
        'Resmî daireler ve işletmelerle görüşmelerde yardım ediyoruz. Hukuki danışmanlık vermiyoruz, ama danışma merkezlerini söylüyoruz.',
        'Bir randevu değişirse zamanında haber veriyoruz.',
      ],
    },
    mentee: {
      title: 'Sizin yaptıklarınız',
      paragraphs: [
        'Randevulara geliyor ya da zamanında iptal ediyorsunuz.',
        'Adımlarınız üzerinde çalışıyor ve bir şey olmazsa söylüyorsunuz.',
        'Adres, telefon, oturum, kurs veya iş değişirse haber veriyorsunuz.',
      ],
    },
    free: {
      title: 'Gönüllü ve ücretsiz',
      paragraphs: [
        'Katılım gönüllü ve ücretsizdir. Sebep göstermeden istediğiniz zaman bırakabilirsiniz.',
        'Bu anlaşma bir iş sözleşmesi değildir. Belirli bir iş yeri, diploma veya oturum izni vaat edilmez.',
      ],
    },
    trust: {
      title: 'Gizlilik',
      paragraphs: [
        'Anlattıklarınız projede kalır. Başkalarına yalnızca sizin onayınızla veya bir yasa gerektirirse bilgi verilir. Ayrıntılar veri koruma bilgi kâğıdında yazar.',
      ],
    },
    duration: {
      title: 'Geçerlilik süresi',
      paragraphs: [
        'Anlaşma imza gününden eşliğin sonuna kadar geçerlidir. Hedefler değişirse birlikte yeniler ve yeniden imzalarız.',
        'İsterseniz bu anlaşmanın çıktısını alırsınız.',
      ],
    },
  },
  suggestions,
  goalsTitle: 'Hedeflerimiz ve adımlarımız',
  goalsIntro: 'Birlikte konuştuklarımız:',
  until: 'son tarih',
  who: { MENTEE: 'siz', MENTOR: 'mentor', THIRD: 'başka biri' },
  closing: 'Her şeyi konuştuk ve kabul ediyoruz.',
};

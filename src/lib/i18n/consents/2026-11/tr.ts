import type { ReadingHelp } from '../texts.ts';

/** Reading help in Turkish; written without a translator and not reviewed. */
export const help: ReadingHelp = {
  language: 'tr',
  review: null,
  note: 'Okuma yardımı, kontrol edilmemiştir. Yalnızca Almanca metin bağlayıcıdır.',
  sheetTitle: 'Bizdeki bilgileriniz',
  sheet:
    'Proje, işe, mesleki eğitime veya kalifikasyona giden yolda size eşlik etmek için bilgilerinizi saklar. Hepsi gönüllüdür. Hayır demek oturumunuzu veya yardımlarınızı etkilemez.',
  rights:
    'Hakkınızda neyin saklandığını sorabilir, düzeltilmesini, silinmesini, kısıtlanmasını veya size dosya olarak verilmesini isteyebilirsiniz. Saksonya veri koruma kurumuna (SDTB) şikâyette bulunabilirsiniz.',
  withdrawal:
    'Her onayı istediğiniz zaman, neden göstermeden geri alabilirsiniz. Geri almak onay vermek kadar kolaydır ve o andan itibaren geçerlidir.',
  purposes: {
    C1: {
      title: 'Destek ve bilgilerimin saklanması',
      core: 'Projenin bana eşlik etmesini ve bunun için kökenim ve oturum durumum dahil bilgilerimi saklayıp kullanmasını kabul ediyorum.',
    },
    C2: {
      title: 'Sağlık ve engellilik',
      core: 'Projenin, iş veya mesleki eğitim için önemli olduğu ölçüde sağlığım veya engelliliğimle ilgili bilgileri saklamasını açıkça kabul ediyorum.',
    },
    C3: {
      title: 'Şirketlere iletme',
      core: 'İş, staj veya mesleki eğitim bulabilmem için projenin aşağıda işaretlenen bilgileri şirketlere iletmesini kabul ediyorum.',
    },
    C4: {
      title: 'Kurumlarla bilgi alışverişi',
      core: 'Projenin ve aşağıda işaretlenen kurumların iş, eğitim, dil kursu veya oturum için gerekli olduğu ölçüde hakkımda bilgi alışverişi yapmasını kabul ediyorum. Bunun için her iki tarafı da gizlilik yükümlülüğünden muaf tutuyorum.',
    },
    C5: {
      title: 'Bittikten sonra sorma',
      core: 'Projenin destek bittikten sonra benimle iletişime geçip işimin nasıl gittiğini sormasını kabul ediyorum.',
    },
    C6: {
      title: 'Fotoğraf ve başarı öyküsü',
      core: 'Resmi ve metni gördükten sonra projenin fotoğrafımı, adımı ve öykümü göstermesini kabul ediyorum.',
    },
    C7: {
      title: 'Mesajlaşma uygulaması, SMS ve e-posta',
      core: 'Projenin bana mesajlaşma uygulaması, SMS veya e-posta ile, özel şifreleme olmadan da mesaj göndermesini kabul ediyorum. Başkaları okuyabilir.',
    },
    C8: {
      title: 'Başka bir projeye devir',
      core: 'Taşınırsam bilgilerimin programın başka bir projesine veya programın sonraki aşamasının projesine verilmesini kabul ediyorum.',
    },
  },
  yes: 'Evet',
  no: 'Hayır',
};

import type { AgreementHelp } from '../texts.ts';
import { suggestions } from './suggestions-kmr.ts';

/** Reading help in Kurmanji; written without a translator and not reviewed. */
export const help: AgreementHelp = {
  language: 'kmr',
  review: null,
  note: 'Alîkariya xwendinê, nehatiye kontrolkirin. Tenê nivîsa almanî girêdayî ye.',
  title: 'Peymana entegrasyonê',
  sections: {
    about: {
      title: 'Mijar çi ye',
      paragraphs: [
        'Hûn vê peymanê bi mentorê xwe re di bernameya «Arbeitsmarktmentoren Sachsen» de çêdikin.',
        'Armanca me ya hevpar: li Saksonyayê perwerdeya pîşeyî, karekî guncan an jêhatîbûn.',
      ],
    },
    project: {
      title: 'Proje çi dike',
      paragraphs: [
        'Em di ziman, jêhatîbûn, serlêdana kar, perwerdeya pîşeyî û kar de şêwirê didin we û bi we re dimeşin.',
        'Em di axaftinên bi daîre û pargîdaniyan re alîkariyê dikin. Em şêwira hiqûqî nadin, lê em navendên şêwirê nîşan didin.',
        'Heke randevûyek biguhere, em di wextê xwe de agahî didin.',
      ],
    },
    mentee: {
      title: 'Hûn çi dikin',
      paragraphs: [
        'Hûn tên randevûyan an di wextê xwe de betal dikin.',
        'Hûn li ser gavên xwe dixebitin û heke tiştek nemeşe, dibêjin.',
        'Hûn agahî didin heke navnîşan, telefon, rûniştin, kurs an kar biguhere.',
      ],
    },
    free: {
      title: 'Bi dilxwazî û belaş',
      paragraphs: [
        'Beşdarbûn bi dilxwazî û belaş e. Hûn dikarin her dem bê sedem dev jê berdin.',
        'Ev peyman ne peymana kar e. Soza kar, dîploma an destûra rûniştinê ya diyar nayê dayîn.',
      ],
    },
    trust: {
      title: 'Nehênî',
      paragraphs: [
        'Tiştên ku hûn dibêjin di projeyê de dimînin. Tenê bi erêkirina we an heke qanûn bixwaze, tiştek ji kesên din re tê dayîn. Bêtir di kaxeza parastina daneyan de heye.',
      ],
    },
    duration: {
      title: 'Heta kengî derbasdar e',
      paragraphs: [
        'Peyman ji roja îmzeyê heta dawiya piştgiriyê derbasdar e. Heke armanc biguherin, em wê bi hev re nû dikin û ji nû ve îmze dikin.',
        'Heke hûn bixwazin, hûn vê peymanê çapkirî distînin.',
      ],
    },
  },
  suggestions,
  goalsTitle: 'Armanc û gavên me',
  goalsIntro: 'Me ev bi hev re axaft:',
  until: 'heta',
  who: { MENTEE: 'hûn', MENTOR: 'mentor', THIRD: 'kesekî din' },
  closing: 'Me her tişt axaft û em qebûl dikin.',
};

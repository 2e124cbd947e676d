import type { ReadingHelp } from '../texts.ts';

/** Reading help in Kurmanji; written without a translator and not reviewed. */
export const help: ReadingHelp = {
  language: 'kmr',
  review: null,
  note: 'Alîkariya xwendinê, nehatiye kontrolkirin. Tenê nivîsa almanî girêdayî ye.',
  sheetTitle: 'Agahiyên we li cem me',
  sheet:
    'Proje agahiyên we diparêze da ku we li ser riya kar, perwerdeya pîşeyî an jêhatîbûnê bi rê ve bibe. Her tişt bi dilxwazî ye. Gotina na bandorê li rûniştin an alîkariyên we nake.',
  rights:
    'Hûn dikarin bipirsin çi li ser we tê parastin, bixwazin ku ew bê rastkirin, jêbirin an sînorkirin, an wek pel ji we re bê dayîn. Hûn dikarin li saziya parastina daneyan a Saksonyayê (SDTB) gilî bikin.',
  withdrawal:
    'Hûn dikarin her erêkirinê her dem bê sedem vekişînin. Vekişandin wek erêkirinê hêsan e û ji wê gavê derbasdar e.',
  purposes: {
    C1: {
      title: 'Piştgirî û parastina agahiyên min',
      core: 'Ez qebûl dikim ku proje piştgiriyê bide min û ji bo vê agahiyên min, di nav de eslê min û rewşa rûniştina min, biparêze û bi kar bîne.',
    },
    C2: {
      title: 'Tenduristî û astengî',
      core: 'Ez bi eşkereyî qebûl dikim ku proje agahiyên li ser tenduristî an astengiya min biparêze, heke ew ji bo kar an perwerdeyê girîng bin.',
    },
    C3: {
      title: 'Dayîna ji pargîdaniyan re',
      core: 'Ez qebûl dikim ku proje agahiyên li jêr nîşankirî bide pargîdaniyan, da ku ez kar, staj an perwerdeya pîşeyî bibînim.',
    },
    C4: {
      title: 'Danûstandina bi daîreyan re',
      core: 'Ez qebûl dikim ku proje û daîreyên li jêr nîşankirî li ser min agahiyan biguherînin, heke ji bo kar, perwerde, kursa ziman an rûniştinê pêwîst be. Ji bo vê ez her du aliyan ji erka nehênîkirinê azad dikim.',
    },
    C5: {
      title: 'Pirsîna piştî dawiyê',
      core: 'Ez qebûl dikim ku proje piştî dawiya piştgiriyê bi min re têkilî daîne û bipirse ka kar çawa ye.',
    },
    C6: {
      title: 'Wêne û çîroka serkeftinê',
      core: 'Ez qebûl dikim ku proje wêneyê min, navê min û çîroka min nîşan bide, piştî ku min wêne û nivîs dît.',
    },
    C7: {
      title: 'Messenger, SMS û e-name',
      core: 'Ez qebûl dikim ku proje bi messenger, SMS an e-nameyê, bê şîfrekirina taybet jî, peyaman ji min re bişîne. Kesên din dikarin wan bixwînin.',
    },
    C8: {
      title: 'Radestkirina projeyek din',
      core: 'Ez qebûl dikim ku agahiyên min, heke ez bar bikim, bidin projeyek din a bernameyê, an projeya qonaxa din a bernameyê.',
    },
  },
  yes: 'Erê',
  no: 'Na',
};

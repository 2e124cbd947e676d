import type { ReadingHelp } from '../texts.ts';

/** Reading help in French; written without a translator and not reviewed. */
export const help: ReadingHelp = {
  language: 'fr',
  review: null,
  note: 'Aide à la lecture, non vérifiée. Seul le texte allemand fait foi.',
  sheetTitle: 'Vos données chez nous',
  sheet:
    'Le projet conserve vos données pour vous accompagner vers un emploi, une formation ou une qualification. Tout est volontaire. Dire non n’a aucun effet sur votre séjour ni sur vos prestations.',
  rights:
    'Vous pouvez demander ce qui est conservé à votre sujet, le faire corriger, effacer ou limiter, ou le recevoir dans un fichier. Vous pouvez porter plainte auprès de l’autorité de protection des données de Saxe (SDTB).',
  withdrawal:
    'Vous pouvez retirer chaque accord à tout moment, sans donner de raison. C’est aussi simple que de l’accorder et cela vaut à partir de ce moment.',
  purposes: {
    C1: {
      title: 'Accompagnement et conservation de mes données',
      core: 'J’accepte que le projet m’accompagne et, pour cela, conserve et utilise mes données, y compris mon origine et mon statut de séjour.',
    },
    C2: {
      title: 'Santé et handicap',
      core: 'J’accepte expressément que le projet conserve des données sur ma santé ou mon handicap, si elles sont importantes pour le travail ou la formation.',
    },
    C3: {
      title: 'Transmission aux entreprises',
      core: 'J’accepte que le projet transmette aux entreprises les données cochées ci-dessous, pour que je trouve un emploi, un stage ou une formation.',
    },
    C4: {
      title: 'Échange avec les services',
      core: 'J’accepte que le projet et les services cochés ci-dessous échangent des informations sur moi, si c’est nécessaire pour le travail, la formation, un cours de langue ou le séjour. Pour cela, je délie les deux du secret professionnel.',
    },
    C5: {
      title: 'Questions après la fin',
      core: 'J’accepte que le projet me contacte après la fin de l’accompagnement et demande comment se passe le travail.',
    },
    C6: {
      title: 'Photo et témoignage',
      core: 'J’accepte que le projet montre ma photo, mon prénom et mon histoire, après que j’ai vu l’image et le texte.',
    },
    C7: {
      title: 'Messagerie, SMS et e-mail',
      core: 'J’accepte que le projet m’envoie des messages par messagerie, SMS ou e-mail, même sans chiffrement particulier. D’autres pourraient les lire.',
    },
    C8: {
      title: 'Transfert à un autre projet',
      core: 'J’accepte que mes données soient transmises à un autre projet du programme si je déménage, ou au projet de la phase suivante.',
    },
  },
  yes: 'Oui',
  no: 'Non',
};

import type { AgreementHelp } from '../texts.ts';
import { suggestions } from './suggestions-fr.ts';

/** Reading help in French; not reviewed yet. */
export const help: AgreementHelp = {
  language: 'fr',
  review: null,
  note: 'Aide à la lecture, non vérifiée. Seul le texte allemand fait foi.',
  title: 'Accord d’intégration',
  sections: {
    about: {
      title: 'De quoi il s’agit',
      paragraphs: [
        'Vous concluez cet accord avec votre mentor dans le programme « Arbeitsmarktmentoren Sachsen ».',
        'Notre but commun : une formation professionnelle, un travail adapté ou une qualification en Saxe.',
      ],
    },
    project: {
      title: 'Ce que fait le projet',
      paragraphs: [
        'Nous vous conseillons et vous accompagnons pour la langue, la qualification, les candidatures, la formation et le travail.',
        'Nous aidons lors des entretiens avec les administrations et les entreprises. Nous ne donnons pas de conseil juridique ; nous indiquons où en trouver.',
        'Nous vous prévenons à temps si un rendez-vous change.',
      ],
    },
    mentee: {
      title: 'Ce que vous faites',
      paragraphs: [
        'Vous venez aux rendez-vous ou vous les annulez à temps.',
        'Vous travaillez à vos étapes et vous dites si quelque chose ne marche pas.',
        'Vous nous prévenez si votre adresse, votre téléphone, votre séjour, votre cours ou votre travail change.',
      ],
    },
    free: {
      title: 'Volontaire et gratuit',
      paragraphs: [
        'La participation est volontaire et gratuite. Vous pouvez arrêter à tout moment sans donner de raisons.',
        'Cet accord n’est pas un contrat de travail. Il ne promet ni un poste précis, ni un diplôme, ni un titre de séjour.',
      ],
    },
    trust: {
      title: 'Confidentiel',
      paragraphs: [
        'Ce que vous racontez reste dans le projet. Rien n’est transmis à d’autres sans votre consentement, sauf si une loi l’exige. La notice sur la protection des données en dit plus.',
      ],
    },
    duration: {
      title: 'Durée de l’accord',
      paragraphs: [
        'L’accord est valable du jour de la signature jusqu’à la fin de l’accompagnement. Si les buts changent, nous le renouvelons ensemble et signons de nouveau.',
        'Si vous le souhaitez, vous recevez cet accord imprimé.',
      ],
    },
  },
  suggestions,
  goalsTitle: 'Nos buts et nos étapes',
  goalsIntro: 'Voici ce dont nous avons parlé ensemble :',
  until: 'avant le',
  who: { MENTEE: 'vous', MENTOR: 'mentor', THIRD: 'une autre personne' },
  closing: 'Nous avons parlé de tout et nous sommes d’accord.',
};

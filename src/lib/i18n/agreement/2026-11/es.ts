import type { AgreementHelp } from '../texts.ts';
import { suggestions } from './suggestions-es.ts';

/** Reading help in Spanish; written without a translator and not reviewed. */
export const help: AgreementHelp = {
  language: 'es',
  review: null,
  note: 'Ayuda de lectura, no revisada. Solo el texto alemán es vinculante.',
  title: 'Acuerdo de integración',
  sections: {
    about: {
      title: 'De qué se trata',
      paragraphs: [
        'Usted hace este acuerdo con su mentora o mentor en el programa «Arbeitsmarktmentoren Sachsen».',
        'Nuestro objetivo común: una formación profesional, un trabajo adecuado o una cualificación en Sajonia.',
      ],
    },
    project: {
      title: 'Lo que hace el proyecto',
      paragraphs: [
        'Le asesoramos y acompañamos en el idioma, la cualificación, las candidaturas, la formación y el trabajo.',
        'Ayudamos en las conversaciones con oficinas y empresas. No damos asesoramiento jurídico; le decimos dónde encontrarlo.',
        'Avisamos a tiempo si cambia una cita.',
      ],
    },
    mentee: {
      title: 'Lo que hace usted',
      paragraphs: [
        'Usted viene a las citas o las cancela a tiempo.',
        'Usted trabaja en sus pasos y dice si algo no funciona.',
        'Usted avisa si cambian su dirección, su teléfono, su residencia, su curso o su trabajo.',
      ],
    },
    free: {
      title: 'Voluntario y gratuito',
      paragraphs: [
        'La participación es voluntaria y gratuita. Puede dejarlo en cualquier momento sin dar razones.',
        'Este acuerdo no es un contrato de trabajo. No promete un puesto determinado, un título ni un permiso de residencia.',
      ],
    },
    trust: {
      title: 'Confidencial',
      paragraphs: [
        'Lo que usted cuenta se queda en el proyecto. A otros se les da algo solo con su consentimiento o si una ley lo exige. Más información en la hoja sobre la protección de datos.',
      ],
    },
    duration: {
      title: 'Cuánto dura',
      paragraphs: [
        'El acuerdo vale desde el día de la firma hasta el final del acompañamiento. Si cambian los objetivos, lo renovamos juntos y firmamos de nuevo.',
        'Si lo desea, recibe este acuerdo impreso.',
      ],
    },
  },
  suggestions,
  goalsTitle: 'Nuestros objetivos y pasos',
  goalsIntro: 'De esto hemos hablado juntos:',
  until: 'hasta el',
  who: { MENTEE: 'usted', MENTOR: 'mentora o mentor', THIRD: 'otra persona' },
  closing: 'Hemos hablado de todo y estamos de acuerdo.',
};

import type { ReadingHelp } from '../texts.ts';

/** Reading help in Spanish; written without a translator and not reviewed. */
export const help: ReadingHelp = {
  language: 'es',
  review: null,
  note: 'Ayuda de lectura, no revisada. Solo el texto alemán es vinculante.',
  sheetTitle: 'Sus datos con nosotros',
  sheet:
    'El proyecto guarda sus datos para acompañarle en el camino hacia un trabajo, una formación o una cualificación. Todo es voluntario. Decir que no no afecta a su residencia ni a sus prestaciones.',
  rights:
    'Puede preguntar qué se guarda sobre usted, pedir que se corrija, se borre o se limite, o recibirlo en un archivo. Puede reclamar ante la autoridad de protección de datos de Sajonia (SDTB).',
  withdrawal:
    'Puede retirar cada sí en cualquier momento y sin motivos. Es tan fácil como darlo y vale desde entonces.',
  purposes: {
    C1: {
      title: 'Acompañamiento y conservación de mis datos',
      core: 'Acepto que el proyecto me acompañe y que para ello guarde y use mis datos, también mi origen y mi situación de residencia.',
    },
    C2: {
      title: 'Salud y discapacidad',
      core: 'Acepto expresamente que el proyecto guarde datos sobre mi salud o discapacidad, si son importantes para el trabajo o la formación.',
    },
    C3: {
      title: 'Entrega a empresas',
      core: 'Acepto que el proyecto entregue a empresas los datos marcados abajo, para que yo encuentre trabajo, prácticas o formación.',
    },
    C4: {
      title: 'Intercambio con oficinas',
      core: 'Acepto que el proyecto y las oficinas marcadas abajo intercambien información sobre mí, si es necesario para el trabajo, la formación, un curso de idioma o la residencia. Para ello libero a ambas partes del deber de secreto.',
    },
    C5: {
      title: 'Preguntas después del final',
      core: 'Acepto que el proyecto me contacte después del final del acompañamiento y pregunte cómo me va en el trabajo.',
    },
    C6: {
      title: 'Foto e historia de éxito',
      core: 'Acepto que el proyecto muestre mi foto, mi nombre y mi historia, después de que yo haya visto la imagen y el texto.',
    },
    C7: {
      title: 'Mensajería, SMS y correo electrónico',
      core: 'Acepto que el proyecto me envíe mensajes por mensajería, SMS o correo electrónico, también sin cifrado especial. Otras personas podrían leerlos.',
    },
    C8: {
      title: 'Traspaso a otro proyecto',
      core: 'Acepto que mis datos pasen a otro proyecto del programa si me mudo, o al proyecto de la siguiente fase del programa.',
    },
  },
  yes: 'Sí',
  no: 'No',
};

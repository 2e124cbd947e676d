import type { ReadingHelp } from '../texts.ts';

/** Reading help in English; written without a translator and not reviewed. */
export const help: ReadingHelp = {
  language: 'en',
  review: null,
  note: 'Reading help, not reviewed. Only the German text is binding.',
  sheetTitle: 'Your data with us',
  sheet:
    'The project keeps your details in order to support you on your way to work, training or qualification. All of it is voluntary. Saying no has no effect on your residence or your benefits.',
  rights:
    'You can ask what is kept about you, have it corrected, deleted or restricted, or get it as a file. You can complain to the Saxon data protection authority (SDTB).',
  withdrawal:
    'You can take back each yes at any time, without reasons. It is as easy as saying yes and counts from then on.',
  purposes: {
    C1: {
      title: 'Support and keeping my details',
      core: 'I agree that the project supports me and, for this, keeps and uses my details, including my origin and my residence status.',
    },
    C2: {
      title: 'Health and disability',
      core: 'I expressly agree that the project keeps details of my health or disability as far as they matter for work or training.',
    },
    C3: {
      title: 'Passing on to companies',
      core: 'I agree that the project passes on the details ticked below to companies, so that I find work, an internship or training.',
    },
    C4: {
      title: 'Exchange with offices',
      core: 'I agree that the project and the offices ticked below exchange information about me as far as needed for work, training, a language course or residence. For this I release both from their duty of confidentiality.',
    },
    C5: {
      title: 'Asking after the end',
      core: 'I agree that the project contacts me after the support has ended and asks how work is going.',
    },
    C6: {
      title: 'Photo and success story',
      core: 'I agree that the project shows my photo, my first name and my story, once I have seen picture and text.',
    },
    C7: {
      title: 'Messenger, SMS and e-mail',
      core: 'I agree that the project sends me messages by messenger, SMS or e-mail, even without special encryption. Others might read them.',
    },
    C8: {
      title: 'Handover to another project',
      core: 'I agree that my details go to another project of the programme if I move, or to the project of the next programme phase.',
    },
  },
  yes: 'Yes',
  no: 'No',
};

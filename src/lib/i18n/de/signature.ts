/** Texts of what is signed on the screen and read aloud. */
export const signatureTexts = {
  sign: 'Hier mit dem Finger unterschreiben',
  signHint: 'Quer gehalten ist mehr Platz.',
  clear: 'Noch einmal',
  full: 'Die Fläche ist voll; was da ist, genügt.',
  readAloud: 'Vorlesen',
  stop: 'Aufhören',
};

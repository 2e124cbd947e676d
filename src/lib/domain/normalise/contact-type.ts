import type { ContactType } from '../catalogues/contact-types.ts';
import { fold } from '../fold.ts';
import { check, type Reading, sure, unread } from './reading.ts';

export interface ContactTypeReading {
  contactType: ContactType;
  /** What the word says beyond the kind: which authority, which messenger. */
  place?: string;
}

/** First match wins; a pattern that starts with ^ and ends with $ is sure, others are guesses. */
// prettier-ignore
const WORDS: readonly (readonly [RegExp, ContactType])[] = [
  [/^(nicht erschienen|no[- ]?show|termin nicht wahrgenommen|nicht da|ausgefallen)$/, 'NOSHOW'],
  [/^(hausbesuch|hb|zuhause|zu hause|wohnung)$/, 'HOME'],
  [/^(betriebsbesuch|firmenbesuch|betrieb|firma|arbeitgeber|vor ort im betrieb)$/, 'COMPANY'],
  [/^(buro|beratung|beratung im buro|beratungsstelle|sprechstunde|personlich|buro ?termin)$/, 'OFFICE'],
  [/^(treffpunkt|cafe|unterkunft|gu|begegnungsstatte)$/, 'OUTREACH'],
  [/^(abh|auslanderbehorde|jobcenter|jc|agentur fur arbeit|aa|arbeitsagentur|amt|behorde|behordenbegleitung|sozialamt|standesamt|landratsamt)$/, 'AUTHORITY'],
  [/^(schule|sprachschule|berufsschule|bsz|kurstrager|sprachkurs|vhs)$/, 'SCHOOL'],
  [/^(telefon|telefonat|telefonisch|tel\.?|anruf)$/, 'PHONE'],
  [/^(video|videocall|videogesprach|zoom|teams|skype|online)$/, 'VIDEO'],
  [/^(whats ?app|nachricht|sms|signal|telegram|messenger|chat|e-?mail|mail)$/, 'MSG'],
  [/^(gruppe|gruppenangebot|workshop|gruppenberatung)$/, 'GROUP'],
  [/^(messe|veranstaltung|jobmesse|ausbildungsmesse)$/, 'EVENT'],
  [/^(fallkonferenz|netzwerk|netzwerktreffen|runder tisch|fallbesprechung)$/, 'ROUND'],
  [/^(fallarbeit|recherche|dokumentation|bewerbung schreiben|admin)$/, 'ADMIN'],
];

const GUESSES: readonly (readonly [RegExp, ContactType])[] = [
  [/nicht erschienen|no.?show/, 'NOSHOW'],
  [/hausbesuch/, 'HOME'],
  [/betrieb|firma/, 'COMPANY'],
  [/amt\b|behorde|jobcenter|agentur/, 'AUTHORITY'],
  [/tel|anruf/, 'PHONE'],
  [/mail|nachricht|app\b/, 'MSG'],
  [/buro|beratung/, 'OFFICE'],
  [/schule|kurs/, 'SCHOOL'],
];

/** Kind of contact from everyday words: ABH and Jobcenter are authorities, WhatsApp a message. */
export function readContactType(text: string): Reading<ContactTypeReading> {
  const folded = fold(text).trim();
  const known = WORDS.find(([pattern]) => pattern.test(folded));
  if (known) return sure(withPlace(known[1], text));
  const guess = GUESSES.find(([pattern]) => pattern.test(folded));
  return guess ? check(withPlace(guess[1], text)) : unread('value-unknown');
}

function withPlace(contactType: ContactType, text: string): ContactTypeReading {
  const telling = contactType === 'AUTHORITY' || contactType === 'MSG' || contactType === 'SCHOOL';
  return telling ? { contactType, place: text } : { contactType };
}

/** German words for the values of consents. */
import type {
  ConsentOffice,
  ConsentPurpose,
  ConsentScope,
  WithdrawalWay,
} from '#lib/domain/catalogues/consents.ts';
import type { Consent } from '#lib/domain/consent.ts';
import type { Label } from './labels.de.ts';

export const consentPurposeLabels: Record<ConsentPurpose, Label> = {
  C1: { short: 'Begleitung', long: 'C1 Begleitung und Speichern der Angaben' },
  C2: { short: 'Gesundheit', long: 'C2 Angaben zu Gesundheit und Behinderung' },
  C3: { short: 'An Betriebe', long: 'C3 Weitergabe an Betriebe' },
  C4: {
    short: 'Mit Stellen',
    long: 'C4 Austausch mit Stellen, Entbindung von der Schweigepflicht',
  },
  C5: { short: 'Nachfragen', long: 'C5 Nachfragen nach dem Ende der Begleitung' },
  C6: { short: 'Foto', long: 'C6 Foto und Erfolgsgeschichte' },
  C7: { short: 'Nachrichten', long: 'C7 Messenger, SMS und E-Mail ohne Verschlüsselung' },
  C8: { short: 'Übergabe', long: 'C8 Übergabe an ein anderes Projekt oder die nächste Phase' },
};

export const consentAnswerLabels: Record<Consent['answer'], string> = {
  GIVEN: 'ja',
  REFUSED: 'nein',
};

export const consentOfficeLabels: Record<ConsentOffice, string> = {
  JC: 'Jobcenter',
  AA: 'Agentur für Arbeit',
  ABH: 'Ausländerbehörde',
  COURSE: 'Sprachkursträger',
  CHAMBER: 'Kammer, Anerkennungsstelle',
  MBE: 'Migrationsberatung',
};

export const consentScopeLabels: Record<ConsentScope, string> = {
  PROFILE: 'Profil: Berufe, Sprachen, Wünsche',
  CV: 'Lebenslauf und Zeugnisse',
  STATUS: 'Aufenthalt und Arbeitserlaubnis',
};

export const withdrawalWayLabels: Record<WithdrawalWay, string> = {
  IN_PERSON: 'im Gespräch',
  PHONE: 'am Telefon',
  MESSAGE: 'per Nachricht',
  LETTER: 'schriftlich',
};

export const witnessReasonLabels: Record<NonNullable<Consent['witness']>['reason'], string> = {
  CANNOT_WRITE: 'kann nicht schreiben',
  HANDICAP: 'kann nicht auf dem Bildschirm unterschreiben',
  DEVICE: 'Bildschirm nimmt die Unterschrift nicht an',
  OTHER: 'anderer Grund',
};

import type { SupervisoryAuthority } from '../../domain/catalogues/supervisory-authority.ts';
import { noticeDeadline, type LossAnswer } from '../../domain/lost-device.ts';
import { DOCUMENT_TYPES } from '../../domain/id.ts';
import { dayOf, formatDay, formatTime, formatWeekday } from '../format.ts';
import { deviceText } from './devices.ts';

/** A part of the draft: a heading and its lines. */
export interface NoticePart {
  heading: string;
  lines: string[];
}

/** In the plural, as a notification counts them. */
const KINDS: Readonly<Record<string, string>> = {
  mentee: 'Stammdaten von Mentees (mit Angaben zum Aufenthalt)',
  contact: 'Kontaktvermerke',
  task: 'Aufgaben',
  placement: 'Vermittlungen',
  paper: 'Angaben zu Unterlagen (Fotos, PDF)',
  consent: 'Einwilligungen',
  profile: 'Profil',
  course: 'Deutschkurse',
  recognition: 'Anerkennungsverfahren',
  goal: 'Ziele',
  agreement: 'Integrationsvereinbarungen',
  check: 'Aufnahmeprüfungen',
  permit: 'Angaben zu Aufenthaltsdokumenten',
  application: 'Bewerbungen',
  sharing: 'Vermerke zur Weitergabe',
  funding: 'Förderungen',
  employer: 'Betriebe mit Ansprechpersonen',
  vacancy: 'Stellen der Betriebe',
  member: 'Mitarbeitende (Name, Rolle)',
};

/** `Montag, 23.11.2026, 14:05 Uhr`, German time. */
export function exactly(instant: number | string): string {
  const day = dayOf(instant);
  return `${formatWeekday(day)}, ${formatDay(day)}, ${formatTime(instant)} Uhr`;
}

const purgeOf = ({ loss }: LossAnswer): string => {
  if (loss.purgedAt)
    return `Fernlöschung: vom Gerät bestätigt am ${exactly(loss.purgedAt)} (die Bestätigung ist eine Aussage der App auf dem Gerät).`;
  if (loss.askedAt)
    return `Fernlöschung: Auftrag vom Gerät abgerufen am ${exactly(loss.askedAt)}, Bestätigung steht aus.`;
  return 'Fernlöschung: angeordnet; das Gerät hat sich seitdem nicht gemeldet.';
};

const recordsOf = ({ counts }: LossAnswer): string[] =>
  DOCUMENT_TYPES.flatMap((type) => {
    const count = counts.records[type] ?? 0;
    return count > 0 && KINDS[type] ? [`${KINDS[type]}: ${count}`] : [];
  });

/**
 * Draft of the notification (Art. 33 (3) DSGVO) with what the encryption means for it (Art. 34 (3)
 * lit. a). What the app cannot know stands in square brackets; it names no person concerned.
 */
export function breachNotice(
  answer: LossAnswer,
  authority: SupervisoryAuthority,
  now: number,
): NoticePart[] {
  const { loss, counts } = answer;
  const noticed = Date.parse(loss.noticedAt);
  return [
    {
      heading: 'An',
      lines: [
        authority.name,
        ...authority.post,
        `${authority.email} · ${authority.website} (dort auch das Online-Formular)`,
        `Grundlage: ${authority.legalBasis}. Anschrift geprüft am ${formatDay(authority.reviewedOn)}.`,
      ],
    },
    {
      heading: '1. Frist',
      lines: [
        `Bekannt geworden: ${exactly(noticed)}`,
        `Ende der 72 Stunden: ${exactly(noticeDeadline(noticed))}. Die Stunden zählen auch nachts, an Wochenenden und Feiertagen.`,
        'Wird später gemeldet, ist die Verzögerung zu begründen (Art. 33 Abs. 1 Satz 2 DSGVO): [Gründe oder „entfällt“].',
        `Stand dieses Entwurfs: ${exactly(now)}`,
      ],
    },
    {
      heading: '2. Wer meldet',
      lines: [
        `Verantwortlicher: [Name und Anschrift des Projektträgers]${answer.project ? `, ${answer.project}` : ''}`,
        'Datenschutzbeauftragte oder andere Anlaufstelle: [Name, Telefon, E-Mail]',
        'Auftragsverarbeiter (Betrieb des Servers): [Name, Anschrift]',
      ],
    },
    {
      heading: '3. Was geschehen ist',
      lines: [
        `Verlust eines Geräts (${deviceText(loss.device)}), auf dem eine Person aus dem Projekt mit der Anwendung „Mentorenmappe“ arbeitet. [Verloren, gestohlen oder liegen gelassen; Ort, Zeit, Umstände]`,
        `Letzter Kontakt des Geräts mit dem Server vor der Meldung: ${exactly(loss.contactAt)}`,
        `Letzter Abgleich davor: ${loss.syncedAt ? exactly(loss.syncedAt) : 'keiner'}`,
        `Als verloren gemeldet: ${exactly(loss.markedAt)}`,
        'Art der Verletzung: Vertraulichkeit (möglicher Zugriff Unbefugter). Verfügbarkeit: Abgeglichenes liegt weiter auf dem Server; was seit dem letzten Abgleich nur auf dem Gerät eingegeben wurde, ist verloren: [Umfang laut Auskunft der Person].',
      ],
    },
    {
      heading: '4. Betroffene Personen und Datensätze (ungefähr)',
      lines: [
        `Mentees: ${counts.cases} (davon ${counts.handedOver} inzwischen in anderer Hand, ${counts.ended} beendet)`,
        ...recordsOf(answer),
        `Dateien, deren Inhalt auf das Gerät geladen wurde: ${counts.files}; dort aufgenommene Dateien kommen hinzu.`,
        'Ermittelt aus Fallliste und Protokoll des Servers; im Zweifel mitgezählt.',
      ],
    },
    {
      heading: '5. Kategorien von Daten',
      lines: [
        'Name (auch in eigener Schrift), Geburtsdatum, Geschlecht, Staatsangehörigkeit, Telefon, E-Mail, Anschrift, Unterkunft; Aufenthaltsstatus, Deutschstand, Leistungsbezug; Beratungskontakte mit Vermerken, Aufgaben, Vermittlungen, Einwilligungen; Ansprechpersonen in Betrieben.',
        'Besondere Kategorien (Art. 9 DSGVO): mittelbar über Herkunft und Aufenthalt; in Vermerken möglich: [nach Durchsicht ergänzen].',
      ],
    },
    {
      heading: '6. Schutz der Daten auf dem Gerät',
      lines: [
        'Alle Inhalte, auch die Kennungen der Fälle, sind mit AES-256-GCM versiegelt. Der Schlüssel liegt nur eingewickelt auf dem Gerät; er wird mit Argon2id (mindestens 19 MiB, 2 Durchgänge) aus einer Passphrase abgeleitet, die gegen eine Liste leicht erratbarer geprüft wurde.',
        'Die App sperrt nach 5 Minuten ohne Eingabe und nach 1 Minute im Hintergrund (in Grenzen einstellbar); dann sind Schlüssel und Inhalte aus dem Speicher. Nach zehn falschen Versuchen ist in der App kein weiterer möglich.',
        'Weitere Sperre des Geräts: [Gerätesperre, Verschlüsselung des Betriebssystems, Geräteverwaltung].',
        'Zustand beim Verlust: [App gesperrt / geöffnet]. Passphrase beim Gerät oder anderen bekannt: [nein / ja]. Zusätzlich eingerichtet (PIN, Passkey auf diesem Gerät): [nein / ja].',
      ],
    },
    {
      heading: '7. Ergriffene Maßnahmen',
      lines: [
        `Sitzungen des Geräts und der beim Server hinterlegte Wiederherstellungsanteil beendet: ${exactly(loss.markedAt)}`,
        purgeOf(answer),
        'Liste der betroffenen Fälle erstellt und intern abgelegt (dieser Meldung nicht beigefügt).',
        '[SIM-Karte gesperrt, Anzeige bei der Polizei, Ortung oder Löschung durch die Geräteverwaltung, Passphrase geändert: was, wann]',
      ],
    },
    {
      heading: '8. Wahrscheinliche Folgen',
      lines: [
        'War die App gesperrt und die Passphrase nicht beim Gerät, ist ein Zugriff auf Inhalte nach dem Stand der Technik nicht zu erwarten; das Risiko für die Betroffenen ist voraussichtlich gering. [Einschätzung des Trägers]',
        'Führt die Verletzung voraussichtlich zu keinem Risiko, entfällt die Meldepflicht (Art. 33 Abs. 1 Satz 1 DSGVO). Zu dokumentieren ist der Vorfall in jedem Fall (Art. 33 Abs. 5 DSGVO).',
      ],
    },
    {
      heading: '9. Benachrichtigung der Betroffenen (Art. 34 DSGVO)',
      lines: [
        'Nicht erforderlich, soweit die Daten durch Verschlüsselung für Unbefugte unzugänglich sind (Art. 34 Abs. 3 lit. a DSGVO). Das trägt nur, wenn die App gesperrt war und niemand Passphrase, PIN oder entsperrtes Gerät hat.',
        'Entscheidung: [keine Benachrichtigung, Begründung / Benachrichtigung am …, auf welchem Weg, in welchen Sprachen]',
      ],
    },
    {
      heading: '10. Was sich ändert',
      lines: [
        'App war geöffnet: bis zur automatischen Sperre waren Inhalte lesbar, bei laufender Benutzung auch länger. Art. 34 Abs. 3 lit. a trägt nicht; hohes Risiko prüfen, Betroffene in der Regel unverzüglich benachrichtigen.',
        'Passphrase lag beim Gerät oder ist anderen bekannt: die Verschlüsselung schützt nicht. Wie bei geöffneter App.',
        'PIN der App bekannt und die App noch nicht kalt: wie bei geöffneter App. Passkey auf diesem Gerät: es zählt, wie gut die Gerätesperre ist.',
        'Auf dem Gerät lagen gespeicherte Listen, Ausdrucke als PDF oder Fotos außerhalb der App: diese sind nicht versiegelt und gesondert zu bewerten: [welche].',
      ],
    },
  ];
}

/** The same as plain text, to be filled in with any editor. */
export const noticeText = (parts: readonly NoticePart[]): string =>
  [
    NOTICE_TITLE,
    NOTICE_NOTE,
    ...parts.map(({ heading, lines }) => [heading, ...lines].join('\r\n')),
  ].join('\r\n\r\n') + '\r\n';

export const NOTICE_TITLE =
  'Entwurf: Meldung einer Verletzung des Schutzes personenbezogener Daten (Art. 33 DSGVO)';
export const NOTICE_NOTE =
  'Von der verantwortlichen Stelle zu prüfen und zu ergänzen. Was in [eckigen Klammern] steht, kann die App nicht wissen. Der Entwurf ersetzt keine rechtliche Bewertung.';

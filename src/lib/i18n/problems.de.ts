import type { Problem, ProblemCode } from '#lib/domain/problem.ts';

export interface ProblemSentences {
  /** What happened. */
  title: string;
  /** What to do now. */
  todo: string;
}

/** A sentence for every code. `{name}` is replaced by the problem's value of that name. */
export const PROBLEMS: Record<ProblemCode, ProblemSentences> = {
  // network and session
  offline: {
    title: 'Dieses Gerät ist gerade offline.',
    todo: 'Alles Eingetragene bleibt hier gespeichert und wird abgeglichen, sobald Netz da ist.',
  },
  'server-unreachable': {
    title: 'Der Server antwortet nicht.',
    todo: 'Weiterarbeiten geht. Der Abgleich versucht es von selbst wieder.',
  },
  'server-not-ours': {
    title: 'Statt des Servers hat etwas anderes geantwortet.',
    todo: 'Oft ist es die Anmeldeseite eines WLANs: dort anmelden oder mobile Daten nutzen, dann noch einmal abgleichen.',
  },
  'server-error': {
    title: 'Auf dem Server ist etwas schiefgegangen.',
    todo: 'Alles Eingetragene ist auf diesem Gerät gespeichert. Der Abgleich versucht es in einigen Minuten wieder.',
  },
  'server-busy': {
    title: 'Der Server hat gerade viel zu tun.',
    todo: 'Der Abgleich wartet kurz und versucht es von selbst wieder.',
  },
  'server-full': {
    title: 'Auf dem Server ist kein Platz mehr.',
    todo: 'Alles Eingetragene bleibt auf diesem Gerät und wird übertragen, sobald dort wieder Platz ist. Bitte der Verwaltung Bescheid geben.',
  },
  timeout: {
    title: 'Die Verbindung war zu langsam und wurde beendet.',
    todo: 'Bei besserem Netz noch einmal abgleichen. Was schon angekommen ist, bleibt.',
  },
  'session-expired': {
    title: 'Die Anmeldung am Server ist abgelaufen.',
    todo: 'Neu anmelden, dann geht der Abgleich weiter. Auf diesem Gerät fehlt nichts.',
  },
  'credentials-wrong': {
    title: 'Anmeldename oder Passphrase passen nicht.',
    todo: 'Beides noch einmal eingeben. Groß- und Kleinschreibung der Passphrase zählen.',
  },
  'account-disabled': {
    title: 'Dieser Zugang ist gesperrt.',
    todo: 'Die Verwaltung des Programms kann ihn wieder öffnen.',
  },
  'device-lost': {
    title: 'Dieses Gerät ist als verloren gemeldet.',
    todo: 'Ist es wiedergefunden: auf einem anderen Gerät unter „Geräte“ die Meldung aufheben, oder die Koordination darum bitten.',
  },
  'second-factor-needed': {
    title: 'Für diese Anmeldung fehlt noch der zweite Faktor.',
    todo: 'Den Passkey benutzen oder den Code aus der Authenticator-App eingeben.',
  },
  'code-wrong': {
    title: 'Dieser Code passt nicht.',
    todo: 'Den Code eingeben, der gerade in der App steht; jeder gilt nur einmal. Hilft das nicht: Uhrzeit des Handys prüfen oder einen Ersatzcode nutzen.',
  },
  'passkey-wrong': {
    title: 'Dieser Passkey passt nicht.',
    todo: 'Es noch einmal versuchen, einen anderen Passkey nehmen oder einen Code eingeben.',
  },
  'passkey-cancelled': {
    title: 'Es wurde nichts bestätigt.',
    todo: 'Abgebrochen, nicht erkannt oder zu lange gewartet. Es noch einmal versuchen oder den anderen Weg nehmen.',
  },
  'passkey-unsupported': {
    title: 'Das kann dieses Gerät oder dieser Browser nicht.',
    todo: 'Passphrase und Code gehen weiter wie bisher.',
  },
  'passkey-there': {
    title: 'Auf diesem Gerät ist schon ein Passkey eingerichtet.',
    todo: 'Er lässt sich benutzen. Für einen neuen erst den alten entfernen.',
  },
  'proof-needed': {
    title: 'Dafür ist eine kurze Bestätigung nötig.',
    todo: 'Mit Passphrase, Code oder Passkey bestätigen; das gilt zehn Minuten.',
  },
  'too-many-tries': {
    title: 'Das waren zu viele Versuche.',
    todo: 'Kurz warten und es dann noch einmal versuchen.',
  },
  'not-permitted': {
    title: 'Das darf dieser Zugang nicht.',
    todo: 'Wenn es nötig ist, hilft die Koordination des Projekts weiter.',
  },
  'not-found': {
    title: 'Diesen Eintrag gibt es nicht oder nicht mehr.',
    todo: 'In der Liste danach suchen. Vielleicht hat ihn jemand gelöscht.',
  },
  'second-person-needed': {
    title: 'Das entscheidet eine zweite Person.',
    todo: 'Nicht, wer den Wechsel wünscht, und nicht, wen er betrifft.',
  },
  'confirmer-missing': {
    title: 'Es gibt noch niemanden, der das bestätigen kann.',
    todo: 'Zuerst eine zweite Person für die Verwaltung einladen.',
  },
  'confirmer-too-new': {
    title: 'Dieses Konto kann hier noch nicht mitentscheiden.',
    todo: 'Eine der beiden Personen hat der anderen in den letzten drei Tagen den Zugang gegeben. Danach geht es, oder eine andere Person bestätigt.',
  },
  'request-open': {
    title: 'Für diese Person wartet schon ein Wechsel auf Bestätigung.',
    todo: 'Erst darüber entscheiden oder die Anfrage zurückziehen.',
  },
  'request-closed': {
    title: 'Darüber ist schon entschieden, oder die Anfrage ist abgelaufen.',
    todo: 'Die Liste neu laden.',
  },
  'person-has-cases': {
    title: 'Diese Person ist noch für Fälle zuständig: {count}.',
    todo: 'Die Koordination übergibt sie zuerst, unter „Fälle“ auch alle auf einmal.',
  },
  'last-administrator': {
    title: 'Ohne diese Person gäbe es keine Verwaltung mehr.',
    todo: 'Zuerst eine zweite Person für die Verwaltung einladen.',
  },
  'term-invalid': {
    title: 'Dieser Zeitraum geht nicht.',
    todo: 'Ein Ende wählen, das nicht vor dem Anfang und nicht in der Vergangenheit liegt, höchstens ein Jahr.',
  },
  'second-factor-required': {
    title: 'Die Anmeldung braucht jetzt einen zweiten Faktor.',
    todo: 'Weiterarbeiten geht. Abgeglichen wird wieder, sobald er unter „Geräte“ eingerichtet ist.',
  },
  'link-expired': {
    title: 'Dieser Link gilt nicht mehr.',
    todo: 'Bei der Verwaltung einen neuen Link erbitten.',
  },
  'update-needed': {
    title: 'Diese Version der App ist zu alt für den Server.',
    todo: 'Die App aktualisieren. Alles Eingetragene bleibt erhalten.',
  },
  'too-large': {
    title: 'Das ist zu groß für eine Übertragung.',
    todo: 'Den Text kürzen oder auf mehrere Einträge verteilen.',
  },

  // lock
  'passphrase-wrong': {
    title: 'Das war nicht richtig.',
    todo: 'Die Passphrase noch einmal eingeben.',
  },
  'passphrase-too-short': {
    title: 'Diese Passphrase ist zu kurz.',
    todo: 'Mindestens {min} Zeichen wählen; am besten vier Wörter, die nicht zusammengehören.',
  },
  'passphrase-guessable': {
    title: 'Diese Passphrase ist leicht zu erraten.',
    todo: 'Besser vier Wörter, die nicht zusammengehören, und kein Name.',
  },
  'passphrase-change-open': {
    title: 'Es ist offen, ob der Server die neue Passphrase schon hat.',
    todo: 'Mit Netz noch einmal ändern, mit denselben beiden Passphrasen. Bis dahin öffnet sich die Mappe hier mit der bisherigen.',
  },
  'passphrase-differs': {
    title: 'Auf dem Server gilt eine andere Passphrase als auf diesem Gerät.',
    todo: 'Die vom Server hier als neue eingeben; dann gilt sie für beide.',
  },
  'device-barred': {
    title: 'Zehn falsche Versuche: Die Passphrase allein öffnet dieses Gerät nicht mehr.',
    todo: 'Mit Netz und Anmeldename anmelden. Nichts ist verloren.',
  },
  'device-dropped': {
    title: 'Nach zehn falschen Versuchen wurde die Mappe von diesem Gerät entfernt.',
    todo: 'Alles war auf dem Server gesichert. Neu anmelden, dann kommt es wieder.',
  },
  'device-not-set-up': {
    title: 'Auf diesem Gerät ist noch niemand angemeldet.',
    todo: 'Einmal mit Netz anmelden, danach geht alles auch ohne.',
  },
  'device-key-damaged': {
    title: 'Der Schlüssel auf diesem Gerät ist beschädigt.',
    todo: 'Neu anmelden. Was schon gesichert war, kommt vom Server zurück; vorher die Koordination fragen, wenn hier noch Ungesichertes lag.',
  },
  'slot-broken': {
    title: 'Dieser Schlüssel passt nicht mehr zu diesem Gerät.',
    todo: 'Mit der Passphrase öffnen und den Schlüssel neu einrichten.',
  },
  'pin-short': {
    title: 'Die PIN braucht sechs bis zwölf Ziffern.',
    todo: 'Eine längere PIN eingeben.',
  },
  'pin-guessable': {
    title: 'Diese PIN wird zuerst geraten.',
    todo: 'Keine Reihen, Wiederholungen oder Geburtstage; am besten sechs gewürfelte Ziffern.',
  },
  'pin-wrong': {
    title: 'Das war nicht die PIN.',
    todo: 'Nach vier falschen Versuchen braucht es die Passphrase.',
  },
  'pin-over': {
    title: 'Die PIN öffnet die Mappe jetzt nicht mehr.',
    todo: 'Mit der Passphrase öffnen. Nichts ist verloren.',
  },
  'recovery-none': {
    title: 'Für dieses Gerät liegt auf dem Server nichts zum Wiederherstellen.',
    todo: 'Ohne die alte Passphrase bleibt hier alles verschlüsselt liegen. Das Gerät zur Seite legen und neu anmelden; was gesichert war, kommt vom Server wieder.',
  },
  'recovery-needs-factor': {
    title: 'Wiederherstellen geht nur mit einem zweiten Faktor.',
    todo: 'Für diesen Zugang ist keiner eingerichtet. Das Gerät zur Seite legen und neu anmelden; was gesichert war, kommt vom Server wieder.',
  },

  // store
  'storage-full': {
    title: 'Der Speicher dieses Geräts ist voll.',
    todo: 'Fotos oder Apps löschen, bis wenigstens 20 MB frei sind, und dann noch einmal speichern. Der Entwurf ist noch da, solange die App offen bleibt.',
  },
  'storage-unavailable': {
    title: 'Der Browser gibt keinen Speicher frei.',
    todo: 'Den privaten Modus verlassen oder Speicher für diese Seite erlauben, dann neu laden.',
  },
  'storage-silent': {
    title: 'Der Speicher dieses Geräts antwortet nicht.',
    todo: 'Andere Fenster der Mappe schließen und noch einmal versuchen. Hilft das nicht: den Browser ganz beenden und neu öffnen. Nichts geht dabei verloren.',
  },
  'storage-damaged': {
    title: 'Ein Teil der Daten auf diesem Gerät lässt sich nicht lesen.',
    todo: 'Er ist beiseitegelegt, alles andere geht weiter. Jetzt abgleichen: Gesichertes kommt vom Server zurück.',
  },
  'storage-lost': {
    title: 'Der Browser hat die Daten auf diesem Gerät verworfen.',
    todo: 'Gesichertes kommt mit dem Abgleich zurück. Fehlt etwas, das nur hier war: nachtragen oder eine Rettungsdatei einlesen.',
  },
  'storage-newer': {
    title: 'Die Daten auf diesem Gerät stammen von einer neueren Version der App.',
    todo: 'Alle Fenster der App schließen und sie mit Netz neu öffnen.',
  },
  conflict: {
    title: 'Dieser Eintrag wurde inzwischen an anderer Stelle geändert.',
    todo: 'Die neue Fassung ansehen und die eigene Änderung noch einmal eintragen.',
  },
  'attachments-refused': {
    title: 'Dateien können hier nicht angehängt werden.',
    todo: 'Den Eintrag ohne die Datei speichern.',
  },

  // documents
  'document-invalid': {
    title: 'Eine Angabe passt nicht in dieses Feld.',
    todo: 'Den Eintrag öffnen, die Angabe prüfen und neu speichern.',
  },
  'document-too-large': {
    title: 'Dieser Eintrag ist zu umfangreich.',
    todo: 'Lange Notizen kürzen oder auf mehrere Kontakte verteilen.',
  },
  'id-invalid': {
    title: 'Dieser Eintrag hat eine ungültige Kennung.',
    todo: 'Den Inhalt sichern, neu anlegen und der Koordination Bescheid geben.',
  },
  'type-unknown': {
    title: 'Diese Art von Eintrag kennt die App nicht.',
    todo: 'Die App aktualisieren und dann noch einmal abgleichen.',
  },
  'author-forged': {
    title: 'Der Eintrag trägt einen anderen Namen als die Anmeldung.',
    todo: 'Unter dem eigenen Zugang anmelden und den Eintrag noch einmal speichern.',
  },
  'revision-forged': {
    title: 'Die Vorgeschichte dieses Eintrags passt nicht zum Server.',
    todo: 'Noch einmal abgleichen. Bleibt es dabei: sichern und die Koordination fragen.',
  },
  'project-foreign': {
    title: 'Dieser Eintrag gehört zu einem anderen Projekt.',
    todo: 'Die Koordination fragen, wer ihn übernimmt. Er bleibt bis dahin auf diesem Gerät.',
  },
  'case-unknown': {
    title: 'Der Server kennt den Fall zu diesem Eintrag noch nicht.',
    todo: 'Nichts tun: Der Eintrag wird nach dem Fall noch einmal angeboten.',
  },
  'case-foreign': {
    title: 'Dieser Fall liegt bei einer anderen Person.',
    todo: 'Die Koordination fragen, ob der Fall übergeben werden soll.',
  },
  'case-erased': {
    title: 'Dieser Fall ist endgültig gelöscht.',
    todo: 'Nichts tun: Was auf diesem Gerät noch davon war, geht beim nächsten Abgleich.',
  },
  'case-restricted': {
    title: 'Dieser Fall ist eingeschränkt und darf nicht bearbeitet werden.',
    todo: 'Zum Bearbeiten hebt die Koordination die Einschränkung auf dem Fall auf.',
  },
  parked: {
    title: 'Dieser Fall ist inzwischen in anderen Händen; der Eintrag wartet bei der Koordination.',
    todo: 'Nichts tun: Die Koordination übernimmt ihn in den Fall oder meldet sich.',
  },
  'parking-full': {
    title: 'Bei der Koordination warten schon zu viele Einträge.',
    todo: 'Die Koordination bitten, die wartenden Einträge durchzusehen. Bis dahin bleibt dieser hier gespeichert.',
  },
  'purpose-missing': {
    title: 'Es fehlt, wofür diese Unterlage gebraucht wird.',
    todo: 'Den Zweck eintragen; ohne Zweck wird nichts aufbewahrt.',
  },
  'consent-missing': {
    title: 'Ohne die Einwilligung in die Begleitung (C1) beginnt keine Begleitung.',
    todo: 'Erst die Einwilligung C1 aufnehmen, dann den Stand auf „In Begleitung“ setzen.',
  },
  'consent-fixed': {
    title: 'An einer Einwilligung wird nachträglich nichts geändert.',
    todo: 'Die alte widerrufen und eine neue aufnehmen.',
  },
  'record-fixed': {
    title: 'Daran wird nachträglich nichts geändert.',
    todo: 'Einen neuen Eintrag anlegen; der alte bleibt als Nachweis stehen.',
  },
  'check-wrong': {
    title: 'Das Ergebnis dieser Aufnahmeprüfung passt nicht zu ihren Antworten.',
    todo: 'Bitte die App aktualisieren und die Aufnahmeprüfung noch einmal machen.',
  },
  'reason-missing': {
    title: 'Es fehlt eine Begründung.',
    todo: 'Bitte in einem Satz schreiben, warum so entschieden wird.',
  },
  'five-years-fixed': {
    title: 'Nach mehr als fünf Jahren in Sachsen ist keine Aufnahme möglich.',
    todo: 'Davon kann auch die Koordination nicht abweichen. Nur ein falsches Zuzugsdatum lässt sich berichtigen.',
  },
  'signature-missing': {
    title: 'Es fehlt die Unterschrift.',
    todo: 'Unterschreiben lassen, oder eine Person eintragen, die die Antwort bezeugt.',
  },
  'scope-missing': {
    title: 'Es fehlt, wofür diese Einwilligung gilt.',
    todo: 'Wenigstens eine Möglichkeit antippen.',
  },
  'clock-wrong': {
    title: 'Die Uhr dieses Geräts geht falsch.',
    todo: 'In den Einstellungen des Geräts Datum und Uhrzeit automatisch stellen lassen. Bis dahin bleibt alles hier gespeichert.',
  },
  'paper-kind': {
    title: 'Diese Art von Datei wird nicht aufgenommen.',
    todo: 'Ein Foto oder ein PDF wählen.',
  },
  'paper-size': {
    title: 'Diese Datei ist größer als 15 MB.',
    todo: 'Kleiner speichern oder nur die nötigen Seiten wählen.',
  },
  'paper-elsewhere': {
    title: 'Diese Datei ist noch nicht beim Server.',
    todo: 'Bisher liegt sie nur auf dem Gerät, mit dem sie aufgenommen wurde. Später noch einmal öffnen.',
  },
  'file-damaged': {
    title: 'Diese Datei ist unterwegs beschädigt worden.',
    todo: 'Nichts tun: Die App überträgt sie noch einmal. Das Original bleibt auf diesem Gerät.',
  },
  'rescue-foreign': {
    title: 'Diese Rettungsdatei lässt sich hier nicht öffnen.',
    todo: 'Die Passphrase eingeben, die beim Sichern galt, und mit demselben Anmeldenamen angemeldet sein.',
  },
  'rescue-damaged': {
    title: 'Das ist keine vollständige Rettungsdatei.',
    todo: 'Die Datei noch einmal von dort holen, wo sie gesichert wurde; ihr Name beginnt mit „mentorenmappe-rettung“.',
  },
  'asides-full': {
    title: 'Auf diesem Gerät liegen schon drei versiegelte Mappen.',
    todo: 'Eine davon mit ihrer Anmeldung öffnen, abgleichen und dann abmelden.',
  },
  'name-missing': {
    title: 'Der Name fehlt.',
    todo: 'Wenigstens einen Namen eintragen.',
  },
  'date-invalid': {
    title: 'Dieses Datum ist nicht lesbar.',
    todo: 'So geht es: 1.5.1990.',
  },
  'date-impossible': {
    title: 'Dieses Datum kann nicht stimmen.',
    todo: 'Tag, Monat und Jahr noch einmal prüfen.',
  },
  'zip-invalid': {
    title: 'Diese Postleitzahl ist nicht vollständig.',
    todo: 'Eine Postleitzahl hat fünf Ziffern, auch mit einer Null am Anfang: 01067.',
  },
  'phone-invalid': {
    title: 'Diese Telefonnummer ist nicht vollständig.',
    todo: 'Mit Vorwahl eintragen: 0351 123456 oder +49 351 123456.',
  },
  'email-invalid': {
    title: 'Diese E-Mail-Adresse ist nicht vollständig.',
    todo: 'Dazu gehören ein @ und danach ein Punkt: name@beispiel.de.',
  },
  'number-invalid': {
    title: 'Diese Zahl passt nicht.',
    todo: 'Nur die Zahl eintragen, zum Beispiel 2 oder 38,5.',
  },
  'kilometres-invalid': {
    title: 'Die Kilometer sind keine Zahl.',
    todo: 'Nur die Zahl eintragen, zum Beispiel 12 oder 12,5.',
  },
  'duration-invalid': {
    title: 'Diese Dauer kann nicht stimmen.',
    todo: 'Die Minuten eintragen, höchstens 1440 (ein Tag).',
  },
  'topic-missing': {
    title: 'Es ist noch kein Thema gewählt.',
    todo: 'Wenigstens ein Thema antippen.',
  },
  'participant-missing': {
    title: 'Es steht noch nicht fest, um wen es geht.',
    todo: 'Mentee oder Betrieb auswählen.',
  },
  'answer-missing': {
    title: 'Hier fehlt noch die Antwort.',
    todo: 'Eine davon antippen.',
  },
  'entry-missing': {
    title: 'Hier fehlt noch eine Angabe.',
    todo: 'Wenige Wörter genügen.',
  },
  'end-before-start': {
    title: 'Das Ende liegt vor dem Beginn.',
    todo: 'Den Tag prüfen; liegt der Beginn falsch, ihn an der Vermittlung ändern.',
  },
  'title-missing': {
    title: 'Es steht noch nicht da, was zu tun ist.',
    todo: 'Wenige Wörter genügen.',
  },
  'value-unknown': {
    title: 'Dieser Wert steht nicht zur Auswahl.',
    todo: 'Einen Wert aus der Liste wählen.',
  },
  'field-too-long': {
    title: 'Dieser Text ist zu lang für das Feld.',
    todo: 'Kürzen oder den Rest in die Notiz schreiben.',
  },

  // import
  'file-not-a-list': {
    title: 'Diese Datei ist keine Liste.',
    todo: 'Eine Tabelle als .csv oder .xlsx wählen, mit Überschriften in der ersten Zeile.',
  },
  'file-empty': {
    title: 'In dieser Datei steht nichts.',
    todo: 'Prüfen, ob es die richtige Datei und das richtige Tabellenblatt ist.',
  },
  'file-too-large': {
    title: 'Diese Datei ist zu groß.',
    todo: 'Die Liste teilen und die Teile nacheinander einlesen.',
  },
  'file-unreadable': {
    title: 'Diese Datei lässt sich nicht öffnen.',
    todo: 'In der Tabellenkalkulation öffnen, neu als .xlsx oder .csv speichern und noch einmal wählen.',
  },
  'columns-unknown': {
    title: 'Die Spalten wurden nicht erkannt.',
    todo: 'Bei jeder Spalte auswählen, was darin steht; wenigstens den Namen.',
  },
  'row-empty': {
    title: 'Diese Zeile ist leer.',
    todo: 'Beim Einlesen wird sie ausgelassen; es ist nichts zu tun.',
  },
  'row-no-name': {
    title: 'In dieser Zeile steht kein Name.',
    todo: 'Den Namen in der Liste ergänzen und sie noch einmal einlesen.',
  },
  'row-columns': {
    title: 'Diese Zeile hat eine andere Zahl von Spalten als die Überschrift.',
    todo: 'Oft steht ein Trennzeichen im Text: Zeile in der Liste ausbessern und noch einmal einlesen.',
  },
  'zip-outside-saxony': {
    title: 'Diese Postleitzahl liegt nicht in Sachsen.',
    todo: 'Bitte prüfen; eingelesen wird die Zeile trotzdem.',
  },
  'mentee-not-found': {
    title: 'Zu diesem Namen gibt es keine Mentee-Akte.',
    todo: 'Die Person anlegen oder die Schreibweise in der Liste angleichen.',
  },
  'mentee-ambiguous': {
    title: 'Zu diesem Namen gibt es mehrere Mentees.',
    todo: 'Auswählen, wer gemeint ist, oder das Geburtsdatum in der Liste ergänzen.',
  },
  'employer-not-found': {
    title: 'Diesen Betrieb gibt es noch nicht.',
    todo: 'Den Betrieb anlegen oder die Schreibweise in der Liste angleichen.',
  },
  'employer-ambiguous': {
    title: 'Zu diesem Namen gibt es mehrere Betriebe.',
    todo: 'Auswählen, welcher gemeint ist, oder den Ort in der Liste ergänzen.',
  },
  'status-unsure': {
    title: 'Dieser Aufenthaltsstatus ist nicht eindeutig.',
    todo: 'Bitte prüfen: am Dokument ablesen und den passenden Status wählen.',
  },

  unexpected: {
    title: 'Hier ist etwas passiert, womit die App nicht gerechnet hat.',
    todo: 'Die App neu öffnen; Gespeichertes bleibt. Für die Hilfe diese Nummer notieren: {id}.',
  },
};

/** Sentences that say more where the problem brings the values for it. */
const WITH_VALUES: Partial<Record<ProblemCode, (values: Values) => Partial<ProblemSentences>>> = {
  'storage-lost': ({ restored, waiting, gone }) =>
    restored === undefined ? {} : lost(Number(restored), Number(waiting), Number(gone)),
  'passphrase-wrong': ({ left }) => (left === undefined ? {} : { todo: triesLeft(Number(left)) }),
  'too-many-tries': ({ seconds }) =>
    seconds === undefined ? {} : { todo: `In ${pause(Number(seconds))} geht es weiter.` },
  'not-permitted': ({ pending }) =>
    pending === undefined
      ? {}
      : {
          title: `${entries(Number(pending))} nur auf diesem Gerät.`,
          todo: 'Erst abgleichen, dann abmelden, sonst geht das Geschriebene verloren.',
        },
  'passphrase-too-short': ({ min }) =>
    min === undefined ? { todo: 'Am besten vier Wörter, die nicht zusammengehören.' } : {},
  unexpected: ({ id }) =>
    id === undefined ? { todo: 'Die App neu öffnen; was gespeichert war, ist noch da.' } : {},
};

type Values = NonNullable<Problem['values']>;

/** Entries that were only here: back, on their way, or gone. */
function lost(restored: number, waiting: number, gone: number): Partial<ProblemSentences> {
  if (gone > 0)
    return {
      todo: `${restored} ${restored === 1 ? 'Eintrag, der' : 'Einträge, die'} nur hier ${restored === 1 ? 'war, ist' : 'waren, sind'} aus der zweiten Kopie zurück. ${gone} ${gone === 1 ? 'hatte' : 'hatten'} dort keinen Platz: bitte jetzt nachtragen oder eine Rettungsdatei einlesen.`,
    };
  if (waiting > 0)
    return {
      todo: `${entries(waiting)} noch in der zweiten Kopie, weil das Gerät voll ist: Platz schaffen, sperren und wieder entsperren.`,
    };
  if (restored > 0)
    return {
      title: 'Der Browser hatte die Daten auf diesem Gerät verworfen.',
      todo: `${entries(restored)} nur hier gewesen und aus der zweiten Kopie zurück; es fehlt nichts. Alles Übrige kommt mit dem Abgleich vom Server.`,
    };
  return {
    title: 'Der Browser hatte die Daten auf diesem Gerät verworfen.',
    todo: 'Nichts davon war nur hier: Mit dem Abgleich kommt alles vom Server zurück.',
  };
}

const triesLeft = (left: number) =>
  left <= 0
    ? 'Jetzt kommen 30 Sekunden Pause.'
    : `Noch ${left === 1 ? 'ein Versuch' : `${left} Versuche`}, dann 30 Sekunden Pause.`;
const pause = (seconds: number) =>
  seconds === 1 ? 'einer Sekunde' : seconds < 120 ? `${seconds} Sekunden` : minutes(seconds);
const minutes = (seconds: number) => `${Math.ceil(seconds / 60)} Minuten`;
const entries = (n: number) => (n === 1 ? 'Ein Eintrag ist' : `${n} Einträge sind`);

/** What happened and what to do, filled with the problem's values. */
export function problemSentences(problem: Problem): ProblemSentences {
  const values = problem.values ?? {};
  const own = { ...PROBLEMS[problem.code], ...WITH_VALUES[problem.code]?.(values) };
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  return { title: fill(own.title), todo: fill(own.todo) };
}

/** Both sentences in one line: under a field, in a list. */
export function problemText(problem: Problem): string {
  const { title, todo } = problemSentences(problem);
  return `${title} ${todo}`;
}

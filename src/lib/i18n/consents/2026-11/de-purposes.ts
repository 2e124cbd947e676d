import type { GermanTexts } from '../texts.ts';

/** One consent per purpose; the core is what is signed. */
export const purposes: GermanTexts['purposes'] = {
  C1: {
    title: 'Begleitung und Speichern meiner Angaben',
    core: 'Ich bin einverstanden, dass das Projekt mich begleitet und dafür meine Angaben speichert und verwendet, auch meine Herkunft und meinen Aufenthaltsstatus.',
    more: 'Angaben zu Gesundheit und Behinderung gehören nicht dazu; dafür gibt es C2.',
    without: 'Ohne dieses Ja kann keine Begleitung beginnen.',
    basis: 'Art. 6 Abs. 1 Buchst. a und Art. 9 Abs. 2 Buchst. a DSGVO',
  },
  C2: {
    title: 'Gesundheit und Behinderung',
    core: 'Ich bin ausdrücklich einverstanden, dass das Projekt Angaben zu meiner Gesundheit oder Behinderung speichert, soweit sie für Arbeit oder Ausbildung wichtig sind.',
    more: 'Zum Beispiel: kein schweres Heben. Keine Diagnosen.',
    without: 'Ohne dieses Ja schreiben wir dazu nichts auf. Die Begleitung geht trotzdem.',
    basis: 'Art. 9 Abs. 2 Buchst. a DSGVO',
  },
  C3: {
    title: 'Weitergabe an Betriebe',
    core: 'Ich bin einverstanden, dass das Projekt die unten angekreuzten Angaben an Betriebe weitergibt, damit ich Arbeit, Praktikum oder Ausbildung finde.',
    more: 'Vorher sagt man mir, um welchen Betrieb es geht.',
    without: 'Ohne dieses Ja erfährt kein Betrieb etwas von uns. Ich kann mich selbst bewerben.',
    basis:
      'Art. 6 Abs. 1 Buchst. a DSGVO; beim Aufenthaltsstatus auch Art. 9 Abs. 2 Buchst. a DSGVO',
  },
  C4: {
    title: 'Austausch mit Stellen',
    core: 'Ich bin einverstanden, dass das Projekt und die unten angekreuzten Stellen sich über mich austauschen, soweit es für Arbeit, Ausbildung, Sprachkurs oder Aufenthalt nötig ist. Dafür entbinde ich beide Seiten von der Schweigepflicht.',
    more: 'Es gilt nur für die angekreuzten Stellen und nur für diesen Zweck.',
    without: 'Ohne dieses Ja sprechen wir mit keiner Stelle über mich. Ich kann selbst hingehen.',
    basis:
      'Art. 6 Abs. 1 Buchst. a und Art. 9 Abs. 2 Buchst. a DSGVO, § 67b Abs. 2 SGB X, § 203 StGB',
  },
  C5: {
    title: 'Nachfragen nach dem Ende',
    core: 'Ich bin einverstanden, dass das Projekt mich auch nach dem Ende der Begleitung anruft oder anschreibt und fragt, wie es mir bei der Arbeit geht.',
    more: 'Höchstens 12 Monate nach dem Ende.',
    without: 'Ohne dieses Ja fragt nach dem Ende niemand mehr nach.',
    basis: 'Art. 6 Abs. 1 Buchst. a DSGVO',
  },
  C6: {
    title: 'Foto und Erfolgsgeschichte',
    core: 'Ich bin einverstanden, dass das Projekt mein Foto, meinen Vornamen und meine Geschichte zeigt, wenn ich das Bild und den Text vorher gesehen habe.',
    more: 'Zum Beispiel in einem Heft oder im Internet. Aus dem Internet lässt sich nicht alles zurückholen.',
    without: 'Ohne dieses Ja zeigen wir nichts von mir.',
    basis: 'Art. 6 Abs. 1 Buchst. a und Art. 9 Abs. 2 Buchst. a DSGVO, § 22 KunstUrhG',
  },
  C7: {
    title: 'Messenger, SMS und E-Mail',
    core: 'Ich bin einverstanden, dass das Projekt mir Nachrichten per Messenger, SMS oder E-Mail schickt, auch ohne besondere Verschlüsselung. Andere könnten sie mitlesen.',
    more: 'Wir schreiben darin nur das Nötige, zum Beispiel Termine. Messenger können Daten außerhalb der EU verarbeiten.',
    without: 'Ohne dieses Ja rufen wir an oder schicken Briefe.',
    basis: 'Art. 6 Abs. 1 Buchst. a DSGVO',
  },
  C8: {
    title: 'Übergabe an ein anderes Projekt',
    core: 'Ich bin einverstanden, dass meine Angaben an ein anderes Projekt des Programms gehen, wenn ich umziehe, oder an das Projekt der nächsten Programmphase.',
    more: 'Vorher sagt man mir, an wen.',
    without: 'Ohne dieses Ja fängt das neue Projekt mit mir von vorn an.',
    basis: 'Art. 6 Abs. 1 Buchst. a und Art. 9 Abs. 2 Buchst. a DSGVO',
  },
};

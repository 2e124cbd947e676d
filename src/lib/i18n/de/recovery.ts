/** Texts of the recovery of this device, in the settings. */
export const de = {
  title: 'Wenn die Passphrase vergessen ist',
  ready: (day: string) =>
    `Dieses Gerät lässt sich wiederherstellen (eingerichtet am ${day}): mit einem neuen Link der Verwaltung und dem zweiten Faktor. Alles, was nur hier liegt, bleibt erhalten.`,
  halves:
    'Der Server hat dafür die eine Hälfte, dieses Gerät die andere. Keine der beiden öffnet allein etwas.',
  missing:
    'Ohne Passphrase öffnet dieses Gerät niemand mehr, auch die Verwaltung nicht. Wiederherstellen geht nur mit einem zweiten Faktor.',
  factor: 'Zweiten Faktor einrichten',
  later:
    'Ist ein zweiter Faktor eingerichtet, kommt das Wiederherstellen mit dem nächsten Öffnen durch die Passphrase und dem Abgleich danach dazu.',
};

/** Texts for who leaves: what they still hold, and the end of their access. */
export const de = {
  action: 'Person scheidet aus',
  hint: 'Beendet den Zugang. Der Name bleibt an früheren Einträgen stehen.',
  self: 'Das eigene Konto beendet eine andere Person der Verwaltung.',
  loading: 'Wird vom Server geholt',
  holds: 'Was noch offen ist',
  cases: (count: number) =>
    count === 0
      ? 'Keine Fälle in Zuständigkeit.'
      : count === 1
        ? 'Zuständig für 1 Fall.'
        : `Zuständig für ${count} Fälle.`,
  casesTodo:
    'Die Fälle müssen zuerst übergeben werden. Die Koordination kann es unter „Fälle“ für alle auf einmal.',
  deputyships: (count: number) =>
    count === 1 ? 'Vertritt in 1 Fall.' : `Vertritt in ${count} Fällen.`,
  deputyshipsTodo: 'Die Vertretung endet mit dem Zugang. Bitte der Koordination Bescheid geben.',
  parked: (count: number) =>
    count === 1
      ? '1 Eintrag wartet bei der Koordination.'
      : `${count} Einträge warten bei der Koordination.`,
  devices: 'Geräte',
  noDevices: 'Auf keinem Gerät angemeldet.',
  synced: (when: string) => `zuletzt abgeglichen ${when}`,
  neverSynced: 'noch nie abgeglichen',
  what: 'Die Person kann sich dann nicht mehr anmelden. Ihre Geräte geben beim nächsten Kontakt ab, was nur auf ihnen liegt, und leeren sich danach selbst. Dafür haben sie zwei Wochen.',
  atOnce: 'Geräte sofort leeren, auch was nur auf ihnen liegt',
  atOnceHint:
    'Nur wenn ein Gerät in falschen Händen sein könnte: Nicht Abgeglichenes geht verloren.',
  end: 'Zugang beenden',
  busy: 'Wird beendet',
  ended: (name: string) => `Der Zugang von ${name} ist beendet.`,
  left: (when: string) => `ausgeschieden am ${when}`,
  handsIn: (when: string) => `Geräte geben bis ${when} ab, was nur auf ihnen liegt.`,
  emptied: 'Die Geräte sind geleert oder leeren sich beim nächsten Kontakt.',
  back: 'Zurück',
  own: {
    title: 'Der Zugang ist beendet',
    open: (count: number) =>
      count === 1
        ? 'Noch 1 Eintrag liegt nur auf diesem Gerät. Er wird abgegeben, dann leert sich das Gerät.'
        : `Noch ${count} Einträge liegen nur auf diesem Gerät. Sie werden abgegeben, dann leert sich das Gerät.`,
    done: 'Alles ist abgegeben. Das Gerät leert sich von selbst.',
  },
} as const;

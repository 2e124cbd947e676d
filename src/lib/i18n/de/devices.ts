/** Texts of the devices on which a person is signed in. */
const BROWSERS: Readonly<Record<string, string>> = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  opera: 'Opera',
  safari: 'Safari',
  samsung: 'Samsung Internet',
};
const SYSTEMS: Readonly<Record<string, string>> = {
  android: 'Android',
  chromeos: 'ChromeOS',
  ios: 'iPhone oder iPad',
  linux: 'Linux',
  macos: 'Mac',
  windows: 'Windows',
};

const nameIn = (names: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(names, key) ? (names[key] ?? '') : '';

/** `Chrome · Android` of `chrome/android`. */
export function deviceText(device: string): string {
  const [browser = '', system = ''] = device.split('/');
  const known = [nameIn(BROWSERS, browser), nameIn(SYSTEMS, system)].filter(Boolean);
  return known.length > 0 ? known.join(' · ') : 'Unbekanntes Gerät';
}

export const de = {
  title: 'Geräte',
  intro:
    'Hier ist dieser Zugang angemeldet. Antippen, um ein Gerät abzumelden oder als verloren zu melden.',
  loading: 'Geräte werden geladen …',
  retry: 'Noch einmal laden',
  onlineOnly: 'Diese Seite braucht eine Verbindung zum Server.',
  current: 'Dieses Gerät',
  signedOut: 'abgemeldet',
  used: (when: string) => `zuletzt benutzt: ${when}`,
  synced: (when: string) => `letzter Abgleich: ${when}`,
  neverSynced: 'noch kein Abgleich',
  end: 'Abmelden',
  ended: (device: string) => `${device} ist abgemeldet.`,
  endOthers: 'Alle anderen abmelden',
  endedOthers: (n: number) =>
    n === 1 ? '1 Gerät ist abgemeldet.' : `${n} Geräte sind abgemeldet.`,
  alone: 'Nur dieses Gerät ist angemeldet.',
  hint: 'Ein abgemeldetes Gerät bekommt ab der nächsten Anfrage nichts mehr vom Server. Was dort liegt, bleibt versiegelt; es öffnet sich nur mit der Passphrase oder, wo sie eingerichtet ist, mit der Gerätesperre.',
  team: 'Geräte im Team',
  teamText: 'Ein verlorenes Handy einer Kollegin oder eines Kollegen melden',
  teamIntro: 'Ein Gerät antippen, um es als verloren zu melden.',
  noDevice: 'Kein Gerät bekannt.',
  facts: {
    since: 'Angemeldet seit',
    used: 'Zuletzt benutzt',
    synced: 'Letzter Abgleich',
    never: 'noch keiner',
  },
  lost: {
    question: 'Verloren oder gestohlen?',
    effect:
      'Das Gerät wird sofort abgemeldet. Sobald es sich meldet, löscht es die Falldaten dieser Person, auch wenn die App gesperrt ist.',
    unsynced: (when: string) =>
      `Was seit dem letzten Abgleich (${when}) nur auf dem Gerät eingegeben wurde, ist mit dem Gerät verloren.`,
    unsyncedNever: 'Das Gerät hat noch nie abgeglichen: was dort eingegeben wurde, ist verloren.',
    undo: 'Taucht das Gerät wieder auf, bevor es gelöscht hat, lässt sich die Meldung aufheben.',
    action: 'Gerät verloren',
    own: 'Das Gerät in der Hand lässt sich nicht als verloren melden.',
    older:
      'Diese Anmeldung stammt aus einer älteren Fassung der App; ihr Gerät ist nicht bekannt. Sie lässt sich abmelden.',
    marked: (device: string) => `${device} ist als verloren gemeldet.`,
    waiting: (when: string) => `verloren gemeldet ${when} · hat sich seitdem nicht gemeldet`,
    asked: (when: string) => `verloren gemeldet · löscht seit ${when}`,
    gone: (when: string) => `gelöscht am ${when}`,
    badge: 'verloren',
    badgeGone: 'gelöscht',
  },
};

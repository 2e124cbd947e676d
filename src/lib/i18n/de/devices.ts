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
    'Hier ist dieser Zugang angemeldet. Was unbekannt ist oder nicht mehr gebraucht wird, lässt sich abmelden.',
  loading: 'Anmeldungen werden geladen …',
  retry: 'Noch einmal laden',
  onlineOnly: 'Diese Seite braucht eine Verbindung zum Server.',
  current: 'Dieses Gerät',
  used: (when: string) => `zuletzt benutzt: ${when}`,
  synced: (when: string) => `letzter Abgleich: ${when}`,
  neverSynced: 'noch kein Abgleich',
  end: 'Abmelden',
  ended: (device: string) => `${device} ist abgemeldet.`,
  endOthers: 'Alle anderen abmelden',
  endedOthers: (n: number) =>
    n === 1 ? '1 Gerät ist abgemeldet.' : `${n} Geräte sind abgemeldet.`,
  alone: 'Nur dieses Gerät ist angemeldet.',
  hint: 'Ein abgemeldetes Gerät bekommt ab der nächsten Anfrage nichts mehr vom Server. Was dort liegt, bleibt versiegelt; es öffnet sich nur mit der Passphrase.',
};

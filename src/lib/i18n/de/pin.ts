/** Texts of the PIN: in the settings, and where it opens an app that is still warm. */
const hours = (count: number) => (count === 1 ? 'eine Stunde' : `${count} Stunden`);
const tries = (left: number) => (left === 1 ? 'Noch ein Versuch' : `Noch ${left} Versuche`);

export const de = {
  label: 'PIN',
  unlock: {
    action: 'Entsperren',
    busy: 'Wird geöffnet',
    missing: 'Bitte die PIN eingeben.',
    wrong: (left: number) =>
      `Das war nicht richtig. ${tries(left)}, dann braucht es die Passphrase.`,
    passphrase: 'Mit der Passphrase öffnen',
  },
  title: 'PIN',
  off: 'Mit einer PIN öffnet sich die Mappe wieder, wenn sie sich von selbst gesperrt hat. Nach einem Neustart, nach dem Sperren von Hand und nach vier falschen Versuchen braucht es die Passphrase.',
  on: 'Eine PIN ist gesetzt. Sie gilt, bis die gewählte Zeit seit der Passphrase vorbei ist; nach einem Neustart, nach dem Sperren von Hand und nach vier falschen Versuchen braucht es die Passphrase.',
  caution:
    'Eine PIN schützt vor fremden Händen, nicht vor jemandem, der den Speicher des laufenden Browsers auslesen kann.',
  set: 'PIN setzen',
  change: 'PIN ändern',
  remove: 'PIN entfernen',
  removed:
    'PIN entfernt. Die Mappe öffnet sich nur noch mit der Passphrase oder dem Fingerabdruck.',
  done: 'PIN gesetzt.',
  sheet: {
    pin: 'Neue PIN',
    hint: 'Sechs bis zwölf Ziffern, keine Reihen, keine Geburtstage.',
    repeat: 'PIN wiederholen',
    different: 'Die beiden Eingaben sind verschieden.',
    hours: 'Höchstens so lange nach der Passphrase',
    hourLabel: hours,
    passphrase: 'Passphrase',
    passphraseMissing: 'Bitte die Passphrase eingeben.',
    wrong: 'Das war nicht die Passphrase dieses Geräts.',
    confirm: 'Setzen',
    busy: 'Wird gesetzt',
    cancel: 'Abbrechen',
  },
};

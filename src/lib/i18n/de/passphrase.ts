/** Texts for changing the passphrase and for the other ways to open the device. */
export const de = {
  title: 'Passphrase',
  text: 'Eine Passphrase für beides: sie entsperrt dieses Gerät und meldet am Server an.',
  action: 'Passphrase ändern',
  explain:
    'Braucht das Netz. Andere Geräte melden sich danach neu an und öffnen sich mit der bisherigen, bis sie dort auch geändert wird. Rettungsdateien öffnen sich mit der Passphrase von damals.',
  current: 'Bisherige Passphrase',
  currentMissing: 'Bitte die bisherige Passphrase eingeben.',
  same: 'Die neue Passphrase ist die bisherige.',
  offline: 'Dieses Gerät ist gerade ohne Netz. Zum Ändern braucht es eine Verbindung.',
  confirm: 'Ändern',
  busy: 'Wird geändert',
  cancel: 'Abbrechen',
  changed: 'Passphrase geändert. Ab jetzt gilt die neue.',
  note: {
    open: 'Das Ändern der Passphrase ist noch offen: Der Server kennt vielleicht schon die neue, dieses Gerät öffnet sich mit der bisherigen. Bitte mit Netz noch einmal ändern, mit denselben beiden.',
    renewed: 'Die Passphrase war schon geändert. Ab jetzt öffnet nur die neue dieses Gerät.',
    differs:
      'Die Passphrase wurde an anderer Stelle geändert. Dieses Gerät öffnet sich noch mit der bisherigen; hier bitte die vom Server als neue eingeben.',
  },
  toNote: 'Ansehen',
} as const;

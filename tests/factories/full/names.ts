/** Names as documents have them: ordinary, double, very long, of one word, in other scripts. */
export interface PersonName {
  familyName: string;
  givenNames: string;
  nameNative?: string;
}

const name = (familyName: string, givenNames: string, nameNative?: string): PersonName => ({
  familyName,
  givenNames,
  ...(nameNative === undefined ? {} : { nameNative }),
});

export const NAMES: readonly PersonName[] = [
  name('Schwarzenberg-Hohenlohe-Langenburg-Trostburg', 'Maximiliane Friederike Charlotte'),
  name(
    'Al-Hashimi Al-Musawi Abu al-Khair',
    'Muhammad Abdulrahman Abdullah',
    'محمد عبد الرحمن عبد الله الهاشمي',
  ),
  name('Nguyễn Thị Hoàng', 'Phương Thảo Quỳnh Trang'),
  name('Weltzien-Schlüsselberg', 'Đặng Thị Ngọc Bích Anne-Katrin'),
  name('Gebremedhin Woldegebriel', 'Tsigereda', 'ጽጌረዳ ገብረመድህን'),
  name('Abdurrahmanzadeh-Khorramshahrestani', 'Seyyed Amirhossein', 'سید امیرحسین عبدالرحمن‌زاده'),
  name('Li', 'Na'),
  name(
    'Wołodymyriwna-Kowalenko-Schewtschenko',
    'Oleksandra Mychajliwna',
    'Олександра Михайлівна Коваленко',
  ),
  name('Haddad', 'Samira', 'سميرة حداد'),
  name('Rattanaphongphaisan-Thammasiriwattanakul', 'Chalermchai'),
  name('O', 'Bình'),
  name('Müller', 'Jürgen'),
  name('Tesfaye', 'Yonas'),
  name('Şahin Öztürk', 'Mehmet Çağatay'),
  name('Petrović', 'Nađa'),
  name('Rahimi', 'Zahra'),
  name('Ivanenko', 'Oleh'),
  name('Traoré', 'Fatoumata'),
];

export const COMPANIES: readonly string[] = [
  'Landwirtschaftliche Erzeugergenossenschaft Oberlausitzer Heide- und Teichlandschaft eG',
  'Bäckerei Krüger GmbH',
  'Oberlausitzer Straßenbahnfahrzeuginstandhaltungsgesellschaft mbH & Co. KG',
  'Diakonisches Altenpflegezentrum „Am Mönchswalder Berg“ gemeinnützige GmbH',
  'Gasthof Weiß',
  'Görlitzer Metall- und Schweißtechnik Hoffmann, Schmidt & Söhne Inh. Karl-Friedrich Hoffmann e. K.',
  'Pflegedienst Sonne',
  'Tischlerei Dąbrowski',
];

/** Postcode, town, official key. */
export const TOWNS = [
  ['02625', 'Bautzen', '14625'],
  ['01904', 'Neukirch/Lausitz', '14625'],
  ['02708', 'Schönbach bei Löbau', '14626'],
  ['01561', 'Großenhain', '14627'],
  ['09456', 'Annaberg-Buchholz', '14521'],
  ['01855', 'Sebnitz', '14628'],
] as const;

export const STREETS = [
  'Bahnhofstraße 3',
  'Straße der Deutsch-Sowjetischen Freundschaft 117 b, Hinterhaus',
  'Äußere Lauenstraße 22',
] as const;

export const NOTES: readonly string[] = [
  'Lebenslauf besprochen, Zeugnis fehlt noch.',
  'Termin beim Jobcenter begleitet. Der Bescheid über die Fahrtkosten kommt in der nächsten Woche; die Bescheinigung der Sprachschule liegt vor und ist abgegeben. Nächster Schritt: Anerkennungsberatung der IHK FOSA anrufen und nach der Übersetzung fragen.',
  'Angerufen, nicht erreicht.',
  'Im Betrieb vorgestellt, Probearbeiten ab Montag vereinbart.',
];

/** Invented words of records: German as it is typed after a visit, names of many countries. */
export const FAMILY_NAMES = (
  'Haddad Al-Masri Öztürk Krüger Nguyễn Şahin Ivanenko Tesfaye Rahimi Hoxha Müller Petrović ' +
  'Abdi Kovalenko Yılmaz Ahmadi Traoré Gebremedhin Hussein Schäfer Dąbrowska Mohammadi Kaya ' +
  'Sharifi Bondarenko Weiß Diallo Hamidi Koroljow Demir'
).split(' ');

export const GIVEN_NAMES = (
  'Samira Aylin Oleksandr Thị Bình Yonas Zahra Mehmet Jürgen Fatmata Ivan Leyla Omar Nadja Kidane ' +
  'Rojin Dilnoza Hamza Olena Sofía Besnik Amadou Marwa Tigist Farid Bärbel Emre Kateryna'
).split(' ');

export const PLACES = [
  ['02625', 'Bautzen', '14625'],
  ['08056', 'Zwickau', '14524'],
  ['08523', 'Plauen', '14523'],
  ['01796', 'Pirna', '14628'],
  ['04860', 'Torgau', '14730'],
  ['09456', 'Annaberg-Buchholz', '14521'],
] as const;

export const STREETS = ['Bahnhofstraße', 'Lessingweg', 'Am Markt', 'Äußere Lauenstraße'] as const;

export const TRADES = [
  'Bäckerei',
  'Pflegedienst',
  'Metallbau',
  'Gasthof',
  'Tischlerei',
  'Logistik',
] as const;

export const NOTE_WORDS = (
  'Lebenslauf besprochen Termin Jobcenter Sprachkurs Anerkennung Zeugnis Übersetzung angefragt ' +
  'Arbeitgeber Probearbeiten vereinbart Kinderbetreuung geklärt Führerschein Fahrtkosten Antrag ' +
  'ausgefüllt Unterlagen fehlen noch bitte nachreichen nächste Woche wieder anrufen Praktikum ' +
  'Pflegehelferin Gabelstapler Berufsschule Ausländerbehörde Verlängerung Wohnung Schicht Montag ' +
  'Donnerstag pünktlich zufrieden Rückmeldung vom Betrieb gut möchte Vollzeit Deutschkenntnisse'
).split(' ');

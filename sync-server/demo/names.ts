import type { ResidenceStatusCode } from '#lib/domain/catalogues/residence-status.ts';

/** Names as they come in the field: several scripts and orders, long ones, single ones. */
export interface Origin {
  nationality: string;
  language: string;
  family: readonly string[];
  women: readonly string[];
  men: readonly string[];
  /** Residence titles that are usual, most frequent first. */
  statuses: readonly ResidenceStatusCode[];
}

export const ORIGINS: readonly Origin[] = [
  {
    nationality: 'SY',
    language: 'ar',
    family: ['Al-Hassan', 'Haddad', 'Khalil', 'Al Masri', 'Darwish', 'Barakat', 'Shahin', 'Nassar'],
    women: ['Rima', 'Hanan', 'Layla', 'Nour', 'Rasha', 'Yasmin'],
    men: ['Omar', 'Khaled', 'Yousef', 'Anas', 'Mahmoud', 'Bashar'],
    statuses: ['AE_25_2_F', 'AE_25_2_S', 'NE_26_3'],
  },
  {
    nationality: 'AF',
    language: 'fa',
    family: ['Ahmadi', 'Rahimi', 'Hosseini', 'Noorzai', 'Stanekzai', 'Yousufzai', 'Karimi'],
    women: ['Zahra', 'Fatima', 'Maryam', 'Shukria', 'Parwin'],
    men: ['Reza', 'Ali', 'Hamid', 'Farid', 'Mohammad Jawad', 'Sayed Mustafa'],
    statuses: ['AE_25_3', 'AE_25_2_F', 'DUL_60A'],
  },
  {
    nationality: 'UA',
    language: 'uk',
    family: ['Шевченко', 'Kovalenko', 'Bondarenko', 'Tkatschenko', 'Melnyk', 'Kravchuk'],
    women: ['Oksana', 'Iryna', 'Olena', 'Kateryna', 'Світлана', 'Nataliia'],
    men: ['Andrii', 'Serhii', 'Dmytro', 'Volodymyr'],
    statuses: ['AE_24'],
  },
  {
    nationality: 'ER',
    language: 'ti',
    family: ['Tesfay', 'Ghebremedhin', 'Woldemichael', 'Kidane', 'Berhane Weldegebriel'],
    women: ['Selam', 'Feven', 'Luwam', 'Rahel'],
    men: ['Yonas', 'Filmon', 'Amanuel', 'Tsegay'],
    statuses: ['AE_25_2_F', 'AE_25_2_S'],
  },
  {
    nationality: 'IQ',
    language: 'ku',
    family: ['Barzani', 'Saleh', 'Al-Jubouri', 'Hamo Khalaf', 'Murad'],
    women: ['Shilan', 'Bahar', 'Nadia'],
    men: ['Karwan', 'Dilshad', 'Haider', 'Saman'],
    statuses: ['AE_25_3', 'DUL_60A', 'AE_25_2_F'],
  },
  {
    nationality: 'VE',
    language: 'es',
    family: ['Hernández Rodríguez', 'Gutiérrez Peña', 'Núñez', 'Ibáñez de la Cruz'],
    women: ['María José', 'Yuleisy', 'Carolina'],
    men: ['José Gregorio', 'Ángel', 'Luis Alejandro'],
    statuses: ['ASY_GEST', 'DUL_60A', 'AE_25_3'],
  },
  {
    nationality: 'TR',
    language: 'tr',
    family: ['Yıldız', 'Çelik', 'Şahin', 'Öztürk', 'Güneş', 'Kılıç'],
    women: ['Ayşe', 'Gülşen', 'Zeynep'],
    men: ['Mehmet', 'Emre', 'Çağlar', 'İbrahim'],
    statuses: ['ASY_GEST', 'AE_25_2_F'],
  },
  {
    nationality: 'VN',
    language: 'vi',
    family: ['Nguyễn', 'Trần', 'Phạm', 'Lê'],
    women: ['Thị Hương', 'Thu Hà', 'Ngọc Ánh'],
    men: ['Văn Đức', 'Minh Tuấn'],
    statuses: ['AE_28', 'AE_16A'],
  },
  {
    nationality: 'SO',
    language: 'so',
    family: ['Abdullahi', 'Warsame', 'Hassan Mohamud'],
    women: ['Hodan', 'Ayaan', 'Sahra'],
    men: ['Abdirahman', 'Mahad', 'Liban'],
    statuses: ['AE_25_2_S', 'AE_25_3'],
  },
  {
    nationality: 'GE',
    language: 'ka',
    family: ['Gelashvili', 'Kapanadze', 'Tsiklauri'],
    women: ['Nino', 'Tamar'],
    men: ['Giorgi', 'Levan'],
    statuses: ['DUL_60A', 'ASY_GEST'],
  },
];

/** People of the programme itself. */
export const STAFF_FAMILY = [
  'Müller',
  'Schönfelder',
  'Jänicke',
  'Großmann',
  'Hübner-Seidel',
  'Nowak',
  'Schölzel',
  'Lehmann',
  'Kießling',
  'Wünsche',
  'Petzold',
  'Böhmer',
  'Ullrich',
  'Mertens',
  'Zschoche',
] as const;
export const STAFF_GIVEN = [
  'Anja',
  'Katrin',
  'Jörg',
  'Thomas',
  'Sören',
  'Mandy',
  'Heike',
  'René',
  'Uta',
  'Jana',
  'Amira',
  'Marek',
  'Doreen',
  'Götz',
  'Lena',
] as const;

import type { MenteeLike } from '#lib/domain/duplicates/mentee.ts';

/**
 * Pairs of records as two lists or two mentors write them: of one person, or of two. The names are
 * invented but for spellings that are documented in public; what stands beside the name is what is
 * usually known (a year only, 1 January, day and month swapped, another telephone).
 */
export interface Pair {
  same: boolean;
  /** Language or script it comes from. */
  from: string;
  /** What is hard about it. */
  why: string;
  a: MenteeLike;
  b: MenteeLike;
}

type Facts = Omit<MenteeLike, 'familyName' | 'givenNames'>;

/** `Familienname, Vorname`; one name alone is a given name. */
function person(name: string, birth: string, country: string, facts: Facts = {}): MenteeLike {
  const [first = '', second] = name.split(', ');
  const yearOnly = /^\d{4}$/.test(birth);
  return {
    ...(second === undefined ? { givenNames: first } : { familyName: first, givenNames: second }),
    ...(birth
      ? { birthDate: yearOnly ? `${birth}-01-01` : birth, birthDatePrecision: 'DAY' as const }
      : {}),
    ...(yearOnly ? { birthDatePrecision: 'YEAR' as const } : {}),
    ...(country ? { nationalities: [country] } : {}),
    ...facts,
  };
}

type Row = readonly [
  from: string,
  why: string,
  one: readonly [name: string, birth: string, facts?: Facts],
  other: readonly [name: string, birth: string, facts?: Facts],
  countries: readonly [string, string],
];

const PHONE = { phones: [{ number: '+4917612345678' }] };
const GU = { address: { street: 'Hauptstraße 5', zip: '02625', city: 'Bautzen' } };
const F = { gender: 'F' as const };
const M = { gender: 'M' as const };

// prettier-ignore
const SAME: readonly Row[] = [
  ['ar', 'article', ['Al-Masri, Amira', '1990-05-14'], ['Almasry, Amirah', '1990-05-14'], ['SY', 'SY']],
  ['ar', 'article dropped', ['El Khatib, Yusuf', '1988-03-02'], ['Khateeb, Youssef', '1988-03-02'], ['SY', 'SY']],
  ['ar', 'servant names', ['Al-Hamwi, Abd al-Rahman', '1995-07-21'], ['Alhamwi, Abdulrahman', '1995-07-21'], ['SY', 'SY']],
  ['ar', 'servant names', ['Qadri, Abdul Aziz', '1979-11-11'], ['Kadri, Abdelaziz', '1979-11-11'], ['IQ', 'IQ']],
  ['ar', 'documented: Rushdie Al Fatlawi', ['Al Fatlawi, Rushdie', '1985-02-03'], ['Al Fatlavoi, Ruschdi', '1985-02-03'], ['IQ', 'IQ']],
  ['ar', 'documented: Mohyi Aldin Al Srour', ['Al Srour, Mohyi Aldin', '1991-09-09', { nameVariants: ['Moha Syouy'] }], ['Syouy, Moha', '1991-09-09'], ['SY', 'SY']],
  ['ar', 'documented, variant unknown', ['Al Srour, Mohyi Aldin', '1991-09-09', PHONE], ['Syouy, Moha', '1991-09-09', PHONE], ['SY', 'SY']],
  ['ar', 'German and English letters', ['Al-Dschassim, Dschamila', '1993-04-18'], ['Al Jassem, Jamila', '1993-04-18'], ['IQ', 'IQ']],
  ['ar', 'ch and kh', ['Chalil, Achmed', '1982-10-30'], ['Khalil, Ahmad', '1982-10-30'], ['SY', 'SY']],
  ['ar', '1 January and telephone', ['Hussein, Mohammed', '1990-01-01', PHONE], ['Hossein, Muhamad', '1990-01-01', PHONE], ['SY', 'SY']],
  ['ar', 'day and month swapped', ['Saleh, Fatima', '1987-06-04'], ['Salih, Fatma', '1987-04-06'], ['YE', 'YE']],
  ['ar', 'father\'s name added', ['Haddad, Omar', '1992-12-24'], ['Haddad, Omar Khaled', '1992-12-24'], ['LB', 'LB']],
  ['ar', 'family and given name swapped', ['Mansour, Layla', '1996-08-08'], ['Leila, Mansur', '1996-08-08'], ['SY', 'SY']],
  ['ar', 'own script against Latin letters', ['Al-Najjar, Khaled', '1984-01-17', { nameNative: 'خالد النجار' }], ['Nadschar, Chalid', '1984-01-17'], ['SY', 'SY']],
  ['ar', 'only in own script', ['محمد الأحمد', '1999-03-05'], ['Al Ahmad, Mohammad', '1999-03-05', { nameNative: 'محمد الأحمد' }], ['SY', 'SY']],
  ['ar', 'year only', ['Bakir, Zainab', '1978', { ...GU }], ['Baker, Zaynab', '1978-04-12', { ...GU }], ['IQ', 'IQ']],
  ['ar', 'written as one word', ['Nur Aldin, Sami', '1994-05-06'], ['Nuraldin, Sami', '1994-05-06'], ['SY', 'SY']],
  ['ar', 'nationality said otherwise', ['Darwish, Rami', '1989-02-14'], ['Darwisch, Ramy', '1989-02-14'], ['SY', 'XXA']],
  ['ar', 'Maghreb spelling', ['Ben Youssef, Nadia', '1991-03-28'], ['Bin Yusuf, Nadja', '1991-03-28'], ['TN', 'TN']],
  ['ckb', 'Kurdish and Arabic spelling', ['Osman, Rêzan', '1990-09-01'], ['Othman, Rezan', '1990-09-01'], ['SY', 'SY']],
  ['kmr', 'Turkish c', ['Cemîl, Berîvan', '1997-03-21'], ['Jamil, Berivan', '1997-03-21'], ['IQ', 'SY']],
  ['fa', 'Persian vowels', ['Hosseini, Golnaz', '1993-07-15'], ['Husaini, Gulnaz', '1993-07-15'], ['AF', 'AF']],
  ['fa', 'Persian vowels', ['Rezaei, Mohsen', '1986-12-02'], ['Rezai, Muhsin', '1986-12-02'], ['IR', 'IR']],
  ['fa', 'one name', ['Zabihullah', '1998-05-05', PHONE], ['Zabiullah', '1998-05-05', PHONE], ['AF', 'AF']],
  ['fa', 'one name, and a family name later', ['Najibullah', '1995-10-10'], ['Ahmadzai, Nadschibullah', '1995-10-10'], ['AF', 'AF']],
  ['fa', 'd and z', ['Rahimi, Ridha', '1983-09-19'], ['Rahimy, Reza', '1983-09-19'], ['AF', 'AF']],
  ['fa', 'own script, Persian reading', ['Moradi, Fazel', '1981-11-23'], ['فاضل مرادی', '1981-11-23'], ['IR', 'IR']],
  ['fa', 'joined given name', ['Ahmadi, Ali Reza', '2000-02-29'], ['Ahmady, Alireza', '2000-02-29'], ['AF', 'AF']],
  ['ps', 'w and v', ['Wardak, Nawid', '1994-06-30'], ['Vardak, Navid', '1994-06-30'], ['AF', 'AF']],
  ['uk', 'Ukrainian and Russian form', ['Kovalenko, Olena', '1985-03-08'], ['Kowalenko, Elena', '1985-03-08'], ['UA', 'UA']],
  ['uk', 'German transcription', ['Shevchenko, Oksana', '1979-04-27'], ['Schewtschenko, Oksana', '1979-04-27'], ['UA', 'UA']],
  ['uk', 'patronymic', ['Bondarenko, Serhii', '1990-10-12'], ['Bondarenko, Sergej Petrowitsch', '1990-10-12'], ['UA', 'UA']],
  ['uk', 'Cyrillic', ['Коваль, Юлія', '1992-01-30'], ['Koval, Yuliia', '1992-01-30'], ['UA', 'UA']],
  ['uk', 'Cyrillic against German', ['Зінченко, Дмитро', '1988-08-16'], ['Sintschenko, Dmitri', '1988-08-16'], ['UA', 'UA']],
  ['uk', 'Ukrainian and Russian form', ['Moroz, Volodymyr', '1976-05-19'], ['Moros, Wladimir', '1976-05-19'], ['UA', 'UA']],
  ['uk', 'h and g in the family name', ['Honchar, Iryna', '1983-02-11', PHONE], ['Gontschar, Irina', '1983-02-11', PHONE], ['UA', 'UA']],
  ['ru', 'y and j', ['Zaytsev, Andrey', '1991-11-05'], ['Zajzew, Andrej', '1991-11-05', PHONE], ['RU', 'RU']],
  ['ru', 'married: another family name', ['Petrova, Anastasia', '1995-06-17', { ...F, ...PHONE }], ['Kravchuk, Anastasiia', '1995-06-17', { ...F, ...PHONE }], ['UA', 'UA']],
  ['ti', 'Tigrinya spelling', ['Tesfay, Berhane', '1989-09-11'], ['Tesfai, Brhane', '1989-09-11'], ['ER', 'ER']],
  ['ti', 'joined', ['Gebre Mariam, Selam', '1996-01-07'], ['Ghebremariam, Selam', '1996-01-07'], ['ER', 'ER']],
  ['ti', 'no family name: names in order', ['Haile, Yohannes', '1990'], ['Yohanes Haile', '1990-09-12', PHONE], ['ER', 'ER']],
  ['ti', 'Ethiopic script', ['ተስፋይ ሃይለ', '1993-05-24'], ['Haile, Tesfay', '1993-05-24'], ['ER', 'ER']],
  ['ti', 'w and u', ['Woldu, Kibrom', '1987-12-07'], ['Weldu, Kbrom', '1987-12-07'], ['ER', 'ER']],
  ['vi', 'family name first, marks dropped', ['Nguyễn, Thị Hoa', '1986-07-02'], ['Hoa, Nguyen Thi', '1986-07-02'], ['VN', 'VN']],
  ['vi', 'middle name dropped', ['Trần, Văn Minh', '1994-04-04'], ['Tran, Minh', '1994-04-04'], ['VN', 'VN']],
  ['vi', 'all in one field', ['Lê Thị Thu Hà', '1990-03-09'], ['Le, Thi Thu Ha', '1990-03-09'], ['VN', 'VN']],
  ['tr', 'Turkish letters', ['Yıldız, Ayşe', '1984-10-29'], ['Yildiz, Ayse', '1984-10-29'], ['TR', 'TR']],
  ['tr', 'd and t at the end', ['Çelik, Mehmed', '1977-02-20'], ['Celik, Mehmet', '1977-02-20'], ['TR', 'TR']],
  ['tr', 'two family names', ['Aydın Demir, Elif', '1993-08-30'], ['Demir, Elif', '1993-08-30'], ['TR', 'TR']],
  ['es', 'two family names', ['García López, María', '1991-05-13'], ['Garcia, Maria', '1991-05-13'], ['VE', 'VE']],
  ['es', 'second given name', ['Rodríguez Pérez, José Luis', '1985-12-19'], ['Rodriguez, Jose', '1985-12-19'], ['VE', 'VE']],
  ['es', 's and z', ['González, Yaneth', '1989-01-26'], ['Gonzales, Janet', '1989-01-26'], ['CO', 'CO']],
  ['so', 'chain of names', ['Ali, Hodan Mohamed', '1998'], ['Mohamed Ali, Hodan', '1998-01-01', PHONE], ['SO', 'SO']],
  ['de', 'umlaut', ['Müller, Jörg', '1970-07-07'], ['Mueller, Joerg', '1970-07-07'], ['DE', 'DE']],
  ['sq', 'customer number only', ['Hoxha, Arben', '1982', { customerNo: '075A 123456' }], ['Hodscha, A.', '', { customerNo: '075A123456' }], ['AL', 'AL']],
];

// prettier-ignore
const DIFFERENT: readonly Row[] = [
  ['ar', 'namesakes of other years', ['Ahmad, Mohammad', '1990-04-02'], ['Ahmed, Mohamed', '1997-11-20'], ['SY', 'SY']],
  ['ar', 'namesakes born on 1 January', ['Ali, Ahmad', '1988-01-01'], ['Aly, Ahmed', '1989-01-01'], ['SY', 'IQ']],
  ['ar', 'Ali and Alaa', ['Hassan, Ali', '1995-03-03'], ['Hassan, Alaa', '1995-07-19'], ['SY', 'SY']],
  ['ar', 'Omar and Amir', ['Khalil, Omar', '1990-05-05'], ['Khalil, Amir', '1990-12-01'], ['SY', 'SY']],
  ['ar', 'Hasan and Hussein, brothers in one flat', ['Saleh, Hasan', '1993-01-01', GU], ['Saleh, Hussein', '1995-01-01', GU], ['SY', 'SY']],
  ['ar', 'Mohammad and Mahmoud', ['Darwish, Mohammad', '1992-01-01'], ['Darwish, Mahmoud', '1992-01-01'], ['SY', 'SY']],
  ['ar', 'siblings, 1 January', ['Al-Masri, Amira', '1990-01-01', F], ['Al-Masri, Khaled', '1990-01-01', M], ['SY', 'SY']],
  ['ar', 'Amir and Amira', ['Al-Masri, Amir', '1990-06-06', M], ['Al-Masri, Amira', '1991-09-13', F], ['SY', 'SY']],
  ['ar', 'mother and daughter', ['Haddad, Fatima', '1970-03-04', { ...F, ...GU }], ['Haddad, Fatma', '1999-08-25', { ...F, ...GU }], ['SY', 'SY']],
  ['ar', 'father and son of one name', ['Mansour, Khaled', '1972-05-01', { ...M, ...GU }], ['Mansour, Khaled', '2001-02-14', { ...M, ...GU }], ['SY', 'SY']],
  ['ar', 'husband and wife, one telephone', ['Nasser, Samir', '1984-02-02', { ...M, ...PHONE }], ['Nasser, Huda', '1988-10-17', { ...F, ...PHONE }], ['IQ', 'IQ']],
  ['ar', 'Karim and Karam', ['Said, Karim', '1998-04-14'], ['Said, Karam', '1998-10-02'], ['EG', 'EG']],
  ['ar', 'Salim and Salam', ['Jaber, Salim', '1981-01-01', M], ['Jaber, Salam', '1981-01-01', F], ['SY', 'SY']],
  ['ar', 'Said and Saad', ['Nasser, Said', '1993-05-10'], ['Nasser, Saad', '1992-05-18'], ['YE', 'YE']],
  ['ar', 'Rahim and Rahman', ['Qasim, Abdul Rahim', '1986-09-12'], ['Qasim, Abdul Rahman', '1986-02-03'], ['IQ', 'IQ']],
  ['ar', 'Ahmad and Hamid', ['Yousef, Ahmad', '1996-07-07'], ['Yousef, Hamid', '1996-11-30'], ['SY', 'SY']],
  ['ar', 'twins', ['Younes, Nour', '1999-09-09', { ...F, ...GU }], ['Younes, Rama', '1999-09-09', { ...F, ...GU }], ['SY', 'SY']],
  ['ar', 'chance: birthday of a namesake', ['Ibrahim, Mohammad', '1994-06-15'], ['Suleiman, Mohammed', '1994-06-15'], ['SY', 'SY']],
  ['fa', 'namesakes, one name', ['Mohammad', '1990'], ['Mohammad', '1996'], ['AF', 'AF']],
  ['fa', 'Reza and Rosa', ['Ahmadi, Reza', '1989-01-01', M], ['Ahmadi, Rosa', '1990-01-01', F], ['AF', 'AF']],
  ['fa', 'Hosseini, of two countries', ['Hosseini, Ali', '1992-01-01'], ['Hosseini, Ali', '1995-01-01'], ['AF', 'IR']],
  ['fa', 'Karimi and Karim', ['Karimi, Nasrin', '1987-02-21'], ['Karim, Nasrin', '1988-12-12'], ['AF', 'IQ']],
  ['fa', 'Farid and Farida', ['Noori, Farid', '1994-04-25', M], ['Noori, Farida', '1993-08-08', F], ['AF', 'AF']],
  ['fa', 'Zahra and Zohre', ['Jafari, Zahra', '1991-01-01', GU], ['Jafari, Zeinab', '1991-01-01', GU], ['AF', 'AF']],
  ['uk', 'a frequent name', ['Shevchenko, Olena', '1985-06-02'], ['Shevchenko, Olena', '1979-01-22'], ['UA', 'UA']],
  ['uk', 'mother and daughter, one telephone', ['Melnyk, Iryna', '1975-03-03', { ...F, ...PHONE }], ['Melnyk, Daria', '2003-07-11', { ...F, ...PHONE }], ['UA', 'UA']],
  ['uk', 'Oleksandr and Oleksandra', ['Kravets, Oleksandr', '1990-10-01', M], ['Kravets, Oleksandra', '1991-05-05', F], ['UA', 'UA']],
  ['uk', 'Dmytro and Dmytriv', ['Boyko, Dmytro', '1996-12-12'], ['Boyko, Danylo', '1996-02-12'], ['UA', 'UA']],
  ['uk', 'Marina and Maria', ['Tkachenko, Maryna', '1988-03-15', F], ['Tkachenko, Mariia', '1989-09-20', F], ['UA', 'UA']],
  ['ru', 'Ivanov and Ivanova', ['Ivanov, Sasha', '1990-02-02', M], ['Ivanova, Sasha', '1991-03-03', F], ['RU', 'UA']],
  ['ti', 'names in common', ['Tesfay, Selam', '1995-04-23'], ['Tesfay, Senait', '1995-10-01'], ['ER', 'ER']],
  ['ti', 'father of one is son of the other', ['Haile, Yonas', '1992-01-01'], ['Yonas, Haile', '1966-01-01'], ['ER', 'ER']],
  ['ti', 'Berhane and Berhe', ['Gebru, Berhane', '1990-06-14'], ['Gebru, Berhe', '1991-07-07'], ['ER', 'ER']],
  ['vi', 'half of all are Nguyen', ['Nguyen, Van An', '1990-05-05'], ['Nguyen, Van Anh', '1993-03-21'], ['VN', 'VN']],
  ['vi', 'Nguyen Thi', ['Nguyễn, Thị Lan', '1988-01-12'], ['Nguyễn, Thị Linh', '1988-06-30'], ['VN', 'VN']],
  ['tr', 'brothers', ['Yilmaz, Mehmet', '1985-01-01', M], ['Yilmaz, Ahmet', '1985-01-01', M], ['TR', 'TR']],
  ['tr', 'Can and Cem', ['Kaya, Can', '1996-04-04'], ['Kaya, Cem', '1996-07-28'], ['TR', 'TR']],
  ['es', 'a frequent name', ['García, María', '1991-05-13'], ['García López, María José', '1983-12-08'], ['VE', 'CO']],
  ['es', 'Jose and Josefa', ['Ramírez, José', '1990-03-19', M], ['Ramírez, Josefa', '1990-11-02', F], ['VE', 'VE']],
  ['de', 'flat mates', ['Keller, Anna', '1990-08-15', GU], ['Koller, Hanno', '1991-08-15', GU], ['DE', 'DE']],
];

/** Written after the tables of names and letters were done, and never looked at for them. */
// prettier-ignore
const SAME_UNSEEN: readonly Row[] = [
  ['ar', 'sh and sch', ['Al-Shami, Bashar', '1987-05-27'], ['Alschami, Baschar', '1987-05-27'], ['SY', 'SY']],
  ['ar', 'French spelling', ['Belkacem, Djamila', '1990-08-13'], ['Belqasim, Jamila', '1990-08-13'], ['DZ', 'DZ']],
  ['ar', 'own script', ['ياسمين الخوري', '1996-10-05'], ['Al Khoury, Yasmin', '1996-10-05'], ['SY', 'SY']],
  ['ar', 'servant names', ['Shaheen, Abdul Karim', '1974-01-01', PHONE], ['Schahin, Abdelkarim', '1974-01-01', PHONE], ['SY', 'SY']],
  ['fa', 'own script', ['حسین کریمی', '1989-02-11'], ['Karimi, Hossein', '1989-02-11'], ['IR', 'IR']],
  ['fa', 'k and q', ['Ghasemi, Nasim', '1992-09-03'], ['Qasimi, Nasim', '1992-09-03'], ['AF', 'AF']],
  ['ps', 'z and s', ['Stanekzai, Gul Agha', '1983'], ['Stanikzai, Gulagha', '1983-06-01', PHONE], ['AF', 'AF']],
  ['uk', 'German transcription', ['Zhuk, Liubov', '1969-12-01'], ['Schuk, Ljubow', '1969-12-01'], ['UA', 'UA']],
  ['uk', 'Cyrillic', ['Яковенко, Богдан', '1998-07-04'], ['Jakowenko, Bohdan', '1998-07-04'], ['UA', 'UA']],
  ['ru', 'kh and ch', ['Khachatryan, Anahit', '1986-11-19'], ['Chatschatrjan, Anait', '1986-11-19'], ['AM', 'AM']],
  ['ti', 'joined', ['Tekle Haymanot, Abraham', '1991-06-16'], ['Teklehaimanot, Abrham', '1991-06-16'], ['ER', 'ER']],
  ['vi', 'order', ['Phạm, Quốc Bảo', '1995-11-11'], ['Quoc Bao Pham', '1995-11-11'], ['VN', 'VN']],
  ['tr', 'Turkish g', ['Doğan, Özgür', '1980-03-30'], ['Dogan, Oezguer', '1980-03-30'], ['TR', 'TR']],
  ['es', 'x and j', ['Jiménez Rojas, Ximena', '1994-02-08'], ['Jimenez, Jimena', '1994-02-08'], ['VE', 'VE']],
  ['ka', 'Georgian', ['Tsereteli, Giorgi', '1990-04-09'], ['Zereteli, Georgi', '1990-04-09'], ['GE', 'GE']],
];

// prettier-ignore
const DIFFERENT_UNSEEN: readonly Row[] = [
  ['ar', 'Rana and Rania', ['Khoury, Rana', '1993-02-02'], ['Khoury, Rania', '1993-12-30'], ['SY', 'SY']],
  ['ar', 'cousins of one name', ['Hamdan, Yousef', '1990-01-01'], ['Hamdan, Yousef', '1993-01-01'], ['SY', 'SY']],
  ['ar', 'Nabil and Nabila', ['Issa, Nabil', '1985-07-07', M], ['Issa, Nabila', '1985-03-01', F], ['SY', 'SY']],
  ['ar', 'Tarek and Tariq\'s brother', ['Obeid, Tarek', '1992-01-01'], ['Obaid, Malik', '1992-01-01'], ['IQ', 'IQ']],
  ['fa', 'Mina and Amin', ['Sadeqi, Mina', '1996-05-05', F], ['Sadeghi, Amin', '1996-08-12', M], ['IR', 'IR']],
  ['fa', 'Mahdi and Mahmud', ['Sharifi, Mahdi', '1999-01-01'], ['Sharifi, Mahmud', '1999-01-01'], ['AF', 'AF']],
  ['uk', 'father and daughter', ['Lysenko, Viktor', '1972-05-30', M], ['Lysenko, Viktoriia', '2001-05-30', F], ['UA', 'UA']],
  ['uk', 'Bondar and Bondarenko', ['Bondar, Oksana', '1985-05-01'], ['Bondarenko, Oksana', '1985-09-17'], ['UA', 'UA']],
  ['ti', 'Abraham and Abrehet', ['Tesfay, Abraham', '1994-01-01', M], ['Tesfay, Abrehet', '1995-01-01', F], ['ER', 'ER']],
  ['vi', 'Tran Thi Hoa, two of them', ['Trần, Thị Hoa', '1980-10-10'], ['Trần, Thị Hoa', '1987-02-19'], ['VN', 'VN']],
];

function pair(same: boolean, [from, why, one, other, [here, there]]: Row): Pair {
  return {
    same,
    from,
    why,
    a: person(one[0], one[1], here, one[2]),
    b: person(other[0], other[1], there, other[2]),
  };
}

export const PAIRS: readonly Pair[] = [
  ...SAME.map((row) => pair(true, row)),
  ...DIFFERENT.map((row) => pair(false, row)),
];

export const UNSEEN_PAIRS: readonly Pair[] = [
  ...SAME_UNSEEN.map((row) => pair(true, row)),
  ...DIFFERENT_UNSEEN.map((row) => pair(false, row)),
];

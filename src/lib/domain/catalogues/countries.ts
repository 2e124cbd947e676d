import { foldKey } from '../fold.ts';

/**
 * Countries by ISO 3166-1: pairs of alpha-2 and alpha-3 codes, with XK for Kosovo. German names
 * come from `Intl.DisplayNames`, so that no list of names ages here (domain.md 5.3).
 */
const PAIRS =
  'ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE ' +
  'BABIH BBBRB BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS ' +
  'BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN ' +
  'COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST ' +
  'EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF ' +
  'GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD ' +
  'HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM ' +
  'JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA ' +
  'LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD ' +
  'MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM ' +
  'NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG ' +
  'PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA ' +
  'SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD ' +
  'STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON ' +
  'TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR ' +
  'VNVNM VUVUT WFWLF WSWSM XKXKX YEYEM YTMYT ZAZAF ZMZMB ZWZWE';

/** Alpha-3 by alpha-2. */
const ALPHA3 = new Map(PAIRS.split(' ').map((pair) => [pair.slice(0, 2), pair.slice(2)]));

/** Alpha-2 codes, and XXA (stateless) and XXX (unclear) of ICAO 9303. */
export const COUNTRY_CODES: readonly string[] = [...ALPHA3.keys(), 'XXA', 'XXX'];

/** Member states of the EU and the EEA, and Switzerland: free movement (§§ 1, 12 FreizügG/EU). */
export const FREE_MOVEMENT_COUNTRIES: readonly string[] =
  'AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
    ' ',
  );

/** Adjectives without their ending, and names that people write but `Intl` does not know. */
// prettier-ignore
const WORDS: Readonly<Record<string, string>> = {
  afghanisch: 'AF', afghane: 'AF', afghanin: 'AF', ägyptisch: 'EG', albanisch: 'AL',
  algerisch: 'DZ', angolanisch: 'AO', armenisch: 'AM', aserbaidschanisch: 'AZ', äthiopisch: 'ET',
  bangladeschisch: 'BD', belarussisch: 'BY', weißrussisch: 'BY', weißrussland: 'BY',
  benin: 'BJ', bosnisch: 'BA', bosnien: 'BA', bosnienherzegowina: 'BA', brasilianisch: 'BR',
  bulgarisch: 'BG', burkinisch: 'BF', chilenisch: 'CL', chinesisch: 'CN', deutsch: 'DE',
  elfenbeinküste: 'CI', ivorisch: 'CI', eritreisch: 'ER', eritreer: 'ER', eritreerin: 'ER',
  französisch: 'FR', gambisch: 'GM', georgisch: 'GE', ghanaisch: 'GH', griechisch: 'GR',
  guineisch: 'GN', indisch: 'IN', inder: 'IN', inderin: 'IN', indonesisch: 'ID', irakisch: 'IQ',
  iraker: 'IQ', irakerin: 'IQ', iranisch: 'IR', iraner: 'IR', iranerin: 'IR', italienisch: 'IT',
  jemenitisch: 'YE', jordanisch: 'JO', kamerunisch: 'CM', kasachisch: 'KZ', kenianisch: 'KE',
  kirgisisch: 'KG', kolumbianisch: 'CO', kongo: 'CD', kongolesisch: 'CD', kosovarisch: 'XK',
  kosovoalbanisch: 'XK', kroatisch: 'HR', kubanisch: 'CU', lettisch: 'LV', libanesisch: 'LB',
  libysch: 'LY', litauisch: 'LT', malisch: 'ML', marokkanisch: 'MA', mazedonisch: 'MK',
  mazedonien: 'MK', nordmazedonisch: 'MK', mexikanisch: 'MX', moldauisch: 'MD', moldawisch: 'MD',
  moldawien: 'MD', moldau: 'MD', mongolisch: 'MN', montenegrinisch: 'ME', nepalesisch: 'NP',
  nigerianisch: 'NG', nigrisch: 'NE', pakistanisch: 'PK', pakistaner: 'PK', palästina: 'PS',
  palästinensisch: 'PS', peruanisch: 'PE', philippinisch: 'PH', polnisch: 'PL',
  portugiesisch: 'PT', ruandisch: 'RW', rumänisch: 'RO', rumäne: 'RO', rumänin: 'RO',
  russisch: 'RU', russischeföderation: 'RU', saudiarabisch: 'SA', senegalesisch: 'SN',
  serbisch: 'RS', sierraleonisch: 'SL', slowakisch: 'SK', slowenisch: 'SI', somalisch: 'SO',
  spanisch: 'ES', srilankisch: 'LK', sudanesisch: 'SD', südsudanesisch: 'SS', syrisch: 'SY',
  syrer: 'SY', syrerin: 'SY', syrischearabischerepublik: 'SY', tadschikisch: 'TJ',
  tansanisch: 'TZ', thailändisch: 'TH', togoisch: 'TG', tschadisch: 'TD', tschechisch: 'CZ',
  tschetschenisch: 'RU', tunesisch: 'TN', türkisch: 'TR', türke: 'TR', türkin: 'TR',
  turkmenisch: 'TM', ugandisch: 'UG', ukrainisch: 'UA', ukrainer: 'UA', ukrainerin: 'UA',
  ungarisch: 'HU', usbekisch: 'UZ', venezolanisch: 'VE', venezolaner: 'VE', venezolanerin: 'VE',
  vietnamesisch: 'VN', vietnamese: 'VN', vietnamesin: 'VN', zentralafrikanisch: 'CF',
  staatenlos: 'XXA', ungeklärt: 'XXX', unbekannt: 'XXX', unklar: 'XXX',
};

let byKey: Map<string, string> | null = null;

function countryKeys(): Map<string, string> {
  if (byKey) return byKey;
  const names = new Intl.DisplayNames('de', { type: 'region' });
  byKey = new Map(Object.entries(WORDS).map(([word, code]) => [foldKey(word), code]));
  for (const [alpha2, alpha3] of ALPHA3) {
    byKey.set(foldKey(names.of(alpha2) ?? alpha2), alpha2);
    byKey.set(alpha2.toLowerCase(), alpha2);
    byKey.set(alpha3.toLowerCase(), alpha2);
  }
  return byKey;
}

/** Code of a German country name, an adjective in any ending, or an ISO code; null if unknown. */
export function countryOf(text: string): string | null {
  const key = foldKey(text);
  const keys = countryKeys();
  const found = keys.get(key);
  if (found) return found;
  const stem = key.replace(/isch(e|er|es|en|em)$/, 'isch').replace(/s(e|er|es)$/, 's');
  return keys.get(stem) ?? null;
}

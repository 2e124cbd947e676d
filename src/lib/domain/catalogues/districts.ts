/**
 * The 13 districts of Saxony and who is responsible there (domain.md 5.1). Chambers follow the old
 * regional directorates; a record may always say otherwise.
 */
export interface District {
  /** Official district key, 5 digits. */
  ags: string;
  name: string;
  kind: 'CITY' | 'COUNTY';
  plate: string;
  seat: string;
  employmentAgency: string;
  jobcentre: string;
  /** JOINT: run with the employment agency (gE); MUNICIPAL: by the district alone (zkT). */
  jobcentreForm: 'JOINT' | 'MUNICIPAL';
  chamberOfCommerce: string;
  chamberOfCrafts: string;
}

export const DISTRICTS = [
  {
    ags: '14511',
    name: 'Chemnitz',
    kind: 'CITY',
    plate: 'C',
    seat: 'Stadt',
    employmentAgency: 'AA Chemnitz',
    jobcentre: 'Jobcenter Chemnitz',
    jobcentreForm: 'JOINT',
    chamberOfCommerce: 'IHK Chemnitz',
    chamberOfCrafts: 'HWK Chemnitz',
  },
  {
    ags: '14521',
    name: 'Erzgebirgskreis',
    kind: 'COUNTY',
    plate: 'ERZ',
    seat: 'Annaberg-Buchholz',
    employmentAgency: 'AA Annaberg-Buchholz',
    jobcentre: 'Jobcenter Erzgebirgskreis',
    jobcentreForm: 'MUNICIPAL',
    chamberOfCommerce: 'IHK Chemnitz',
    chamberOfCrafts: 'HWK Chemnitz',
  },
  {
    ags: '14522',
    name: 'Mittelsachsen',
    kind: 'COUNTY',
    plate: 'FG',
    seat: 'Freiberg',
    employmentAgency: 'AA Freiberg',
    jobcentre: 'Jobcenter Mittelsachsen',
    jobcentreForm: 'JOINT',
    chamberOfCommerce: 'IHK Chemnitz',
    chamberOfCrafts: 'HWK Chemnitz',
  },
  {
    ags: '14523',
    name: 'Vogtlandkreis',
    kind: 'COUNTY',
    plate: 'V',
    seat: 'Plauen',
    employmentAgency: 'AA Plauen',
    jobcentre: 'Jobcenter Vogtland',
    jobcentreForm: 'JOINT',
    chamberOfCommerce: 'IHK Chemnitz',
    chamberOfCrafts: 'HWK Chemnitz',
  },
  {
    ags: '14524',
    name: 'Zwickau',
    kind: 'COUNTY',
    plate: 'Z',
    seat: 'Zwickau',
    employmentAgency: 'AA Zwickau',
    jobcentre: 'Jobcenter Zwickau',
    jobcentreForm: 'JOINT',
    chamberOfCommerce: 'IHK Chemnitz',
    chamberOfCrafts: 'HWK Chemnitz',
  },
  {
    ags: '14612',
    name: 'Dresden',
    kind: 'CITY',
    plate: 'DD',
    seat: 'Stadt',
    employmentAgency: 'AA Dresden',
    jobcentre: 'Jobcenter Dresden',
    jobcentreForm: 'JOINT',
    chamberOfCommerce: 'IHK Dresden',
    chamberOfCrafts: 'HWK Dresden',
  },
  {
    ags: '14625',
    name: 'Bautzen',
    kind: 'COUNTY',
    plate: 'BZ',
    seat: 'Bautzen',
    employmentAgency: 'AA Bautzen',
    jobcentre: 'Jobcenter Landkreis Bautzen',
    jobcentreForm: 'MUNICIPAL',
    chamberOfCommerce: 'IHK Dresden',
    chamberOfCrafts: 'HWK Dresden',
  },
  {
    ags: '14626',
    name: 'Görlitz',
    kind: 'COUNTY',
    plate: 'GR',
    seat: 'Görlitz',
    employmentAgency: 'AA Bautzen',
    jobcentre: 'Jobcenter Landkreis Görlitz',
    jobcentreForm: 'MUNICIPAL',
    chamberOfCommerce: 'IHK Dresden',
    chamberOfCrafts: 'HWK Dresden',
  },
  {
    ags: '14627',
    name: 'Meißen',
    kind: 'COUNTY',
    plate: 'MEI',
    seat: 'Meißen',
    employmentAgency: 'AA Riesa',
    jobcentre: 'Jobcenter Landkreis Meißen',
    jobcentreForm: 'MUNICIPAL',
    chamberOfCommerce: 'IHK Dresden',
    chamberOfCrafts: 'HWK Dresden',
  },
  {
    ags: '14628',
    name: 'Sächsische Schweiz-Osterzgebirge',
    kind: 'COUNTY',
    plate: 'PIR',
    seat: 'Pirna',
    employmentAgency: 'AA Pirna',
    jobcentre: 'Jobcenter Sächsische Schweiz-Osterzgebirge',
    jobcentreForm: 'JOINT',
    chamberOfCommerce: 'IHK Dresden',
    chamberOfCrafts: 'HWK Dresden',
  },
  {
    ags: '14713',
    name: 'Leipzig',
    kind: 'CITY',
    plate: 'L',
    seat: 'Stadt',
    employmentAgency: 'AA Leipzig',
    jobcentre: 'Jobcenter Leipzig',
    jobcentreForm: 'JOINT',
    chamberOfCommerce: 'IHK zu Leipzig',
    chamberOfCrafts: 'HWK zu Leipzig',
  },
  {
    ags: '14729',
    name: 'Leipzig',
    kind: 'COUNTY',
    plate: 'L (LK)',
    seat: 'Borna',
    employmentAgency: 'AA Oschatz',
    jobcentre: 'Kommunales Jobcenter Landkreis Leipzig',
    jobcentreForm: 'MUNICIPAL',
    chamberOfCommerce: 'IHK zu Leipzig',
    chamberOfCrafts: 'HWK zu Leipzig',
  },
  {
    ags: '14730',
    name: 'Nordsachsen',
    kind: 'COUNTY',
    plate: 'TDO',
    seat: 'Torgau',
    employmentAgency: 'AA Oschatz',
    jobcentre: 'Jobcenter Nordsachsen',
    jobcentreForm: 'JOINT',
    chamberOfCommerce: 'IHK zu Leipzig',
    chamberOfCrafts: 'HWK zu Leipzig',
  },
] as const satisfies readonly District[];

export type DistrictKey = (typeof DISTRICTS)[number]['ags'];

/** The district of an official key, or null for a key outside Saxony. */
export function districtOf(ags: string): District | null {
  return DISTRICTS.find((district) => district.ags === ags) ?? null;
}

import type { AdmissionAnswers } from '#lib/domain/admission/questions.ts';
import type { GermanLevel } from '#lib/domain/admission/facts.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { workAdvice } from '#lib/domain/work-advice.ts';
import { isBorderZip, isSaxonZip } from '#lib/domain/zip.ts';

/** What stands in the check while it is made: the answers, and what fills the record beside them. */
export interface AdmissionValues extends AdmissionAnswers {
  germanLevel: GermanLevel | '';
  /** Of the address, where the record has none. */
  zip: string;
  city: string;
  /** Day of the task; '' as suggested. */
  followUpOn: string;
  /** The result is looked at. */
  shown: boolean;
}

const yesNo = (said: boolean | undefined): 'YES' | 'NO' | '' =>
  said === undefined ? '' : said ? 'YES' : 'NO';

/** The answers that the record knows already. */
export function knownAnswers(mentee: Mentee, day: string): AdmissionValues {
  const { residence, address, germanSufficient: german = 'OPEN' } = mentee;
  const zip = address?.zip ?? '';
  return {
    residence: isSaxonZip(zip) && !isBorderZip(zip) ? 'YES' : '',
    statusCode: residence?.statusCode ?? '',
    underlyingStatusCode: residence?.underlyingStatusCode ?? '',
    family: residence?.sponsorStatusCode ? 'YES' : '',
    sponsorStatusCode: residence?.sponsorStatusCode ?? '',
    formerly: '',
    migration: yesNo(mentee.migrationBackground),
    since: {
      day: mentee.inSaxonySince ?? '',
      precision: mentee.inSaxonySince ? (mentee.inSaxonySincePrecision ?? 'DAY') : 'DAY',
    },
    // "Offen" is to be asked again.
    german: german === 'OPEN' ? '' : german,
    workBan: bannedBy(mentee, day),
    germanLevel: mentee.germanLevel ?? '',
    zip: '',
    city: '',
    followUpOn: '',
    shown: false,
  };
}

/** What the document says about work, or the catalogue where it forbids it by law. */
function bannedBy(mentee: Mentee, day: string): 'YES' | 'NO' | '' {
  const advice = workAdvice(mentee, day);
  if (advice?.access === 'BANNED') return 'YES';
  return advice?.read ? 'NO' : '';
}

/** What the answers add to the record: where it is empty, and the judgement of the German. */
export function recordPatch(now: Mentee, v: AdmissionValues): Partial<Mentee> {
  const { residence } = now;
  const patch: Partial<Mentee> = {};
  if (v.residence !== 'YES') return patch;
  if (/^\d{5}$/.test(v.zip) && !now.address?.zip) {
    const city = now.address?.city ?? v.city.trim();
    patch.address = { ...now.address, zip: v.zip, ...(city ? { city } : {}) };
  }
  if (
    v.statusCode &&
    (!residence || residence.statusCode === 'UNB' || residence.statusCode === v.statusCode)
  ) {
    const underlying = residence?.underlyingStatusCode ?? v.underlyingStatusCode;
    const sponsor = residence?.sponsorStatusCode ?? (v.family === 'YES' ? v.sponsorStatusCode : '');
    patch.residence = {
      ...residence,
      statusCode: v.statusCode,
      ...(underlying ? { underlyingStatusCode: underlying } : {}),
      ...(sponsor ? { sponsorStatusCode: sponsor } : {}),
    };
  }
  if (v.since.day && !now.inSaxonySince) {
    patch.inSaxonySince = v.since.day;
    patch.inSaxonySincePrecision = v.since.precision;
  }
  if (v.german) patch.germanSufficient = v.german;
  if (v.germanLevel && !now.germanLevel) patch.germanLevel = v.germanLevel;
  if (v.migration && now.migrationBackground === undefined)
    patch.migrationBackground = v.migration === 'YES';
  return patch;
}

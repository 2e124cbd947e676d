import type { RECOGNITION_AUTHORITIES } from '../recognition.ts';

/**
 * Occupations that nobody may exercise, or whose title nobody may use, without recognition, and who
 * decides in Saxony (domain.md 1.7). An advice: the office itself says what holds.
 */
export interface RegulatedOccupation {
  code: string;
  name: string;
  /** Groups of the KldB 2010 in which they lie. */
  groups: readonly string[];
  /** Beginnings of words, folded, that name it. */
  stems: readonly string[];
  authority: (typeof RECOGNITION_AUTHORITIES)[number];
  /** Only the title is protected; the work may be done without it. */
  titleOnly?: true;
  /** Only running a business of one's own needs it. */
  selfEmployedOnly?: true;
  legalBasis: string;
  validFrom: string;
  validTo?: string;
  reviewedOn: string;
}

const REVIEWED = { validFrom: '2020-01-01', reviewedOn: '2026-11-23' };
const HEALTH = { ...REVIEWED, authority: 'LDS' } as const;

export const REGULATED_OCCUPATIONS: readonly RegulatedOccupation[] = [
  {
    ...HEALTH,
    code: 'NURSE',
    name: 'Pflegefachberufe',
    groups: ['813', '821'],
    stems: [
      'pflegefach',
      'krankenschwest',
      'krankenpfleg',
      'altenpfleg',
      'kinderkranken',
      'gesundheits- und',
    ],
    legalBasis: '§§ 1, 40–43 PflBG',
  },
  {
    ...HEALTH,
    code: 'PHYSICIAN',
    name: 'Ärzt*in',
    groups: ['814'],
    stems: ['arzt', 'mediziner', 'facharzt'],
    legalBasis: '§§ 2, 3, 10 BÄO',
  },
  {
    ...HEALTH,
    code: 'DENTIST',
    name: 'Zahnärzt*in',
    groups: ['814'],
    stems: ['zahnarzt'],
    legalBasis: '§§ 1, 2, 13 ZHG',
  },
  {
    ...HEALTH,
    code: 'VETERINARIAN',
    name: 'Tierärzt*in',
    groups: ['815'],
    stems: ['tierarzt'],
    legalBasis: '§§ 2, 4, 11 BTÄO',
  },
  {
    ...HEALTH,
    code: 'PHARMACIST',
    name: 'Apotheker*in',
    groups: ['818'],
    stems: ['apothek', 'pharmazeut'],
    legalBasis: '§§ 2, 4, 11 BApO',
  },
  {
    ...HEALTH,
    code: 'PTA',
    name: 'Pharmazeutisch-technische Assistent*in',
    groups: ['818'],
    stems: ['pta', 'pharmazeutisch-technisch'],
    legalBasis: '§§ 1, 5 PTAG',
  },
  {
    ...HEALTH,
    code: 'MIDWIFE',
    name: 'Hebamme',
    groups: ['813'],
    stems: ['hebamm', 'geburtshelf', 'entbindungspfleg'],
    legalBasis: '§§ 3, 5, 54–59 HebG',
  },
  {
    ...HEALTH,
    code: 'PHYSIOTHERAPY',
    name: 'Physiotherapeut*in',
    groups: ['817'],
    stems: ['physiotherap', 'krankengymnast'],
    legalBasis: '§§ 1, 2 MPhG',
  },
  {
    ...HEALTH,
    code: 'MASSAGE',
    name: 'Masseur*in und medizinische Bademeister*in',
    groups: ['817'],
    stems: ['masseur', 'medizinische bademeist'],
    legalBasis: '§§ 1, 2 MPhG',
  },
  {
    ...HEALTH,
    code: 'OCCUPATIONAL',
    name: 'Ergotherapeut*in',
    groups: ['817'],
    stems: ['ergotherap'],
    legalBasis: '§§ 1, 2 ErgThG',
  },
  {
    ...HEALTH,
    code: 'SPEECH',
    name: 'Logopäd*in',
    groups: ['817'],
    stems: ['logopad', 'sprachtherap'],
    legalBasis: '§§ 1, 2 LogopG',
  },
  {
    ...HEALTH,
    code: 'PARAMEDIC',
    name: 'Notfallsanitäter*in',
    groups: ['813'],
    stems: ['notfallsanit', 'rettungsassist'],
    legalBasis: '§§ 1, 2 NotSanG',
  },
  {
    ...HEALTH,
    code: 'MT',
    name: 'Medizinische Technolog*in',
    groups: ['812'],
    stems: ['medizinische technolog', 'medizinisch-technisch', 'mtla', 'mtra'],
    legalBasis: '§§ 1, 47–54 MTBG',
  },
  {
    ...HEALTH,
    code: 'THEATRE',
    name: 'Operations- und anästhesietechnische Assistent*in',
    groups: ['813'],
    stems: ['operationstechn', 'anasthesietechn'],
    legalBasis: '§§ 1, 5 ATA-OTA-G',
  },
  {
    ...HEALTH,
    code: 'PSYCHOTHERAPY',
    name: 'Psychotherapeut*in',
    groups: ['816'],
    stems: ['psychotherap'],
    legalBasis: '§§ 1, 2, 12 PsychThG',
  },
  {
    ...HEALTH,
    code: 'DIETITIAN',
    name: 'Diätassistent*in',
    groups: ['822'],
    stems: ['diatassist'],
    legalBasis: '§§ 1, 2 DiätAssG',
  },
  {
    ...HEALTH,
    code: 'NURSE_AIDE',
    name: 'Krankenpflegehelfer*in',
    groups: ['813'],
    stems: ['krankenpflegehelf', 'pflegefachassist'],
    legalBasis: 'Landesrecht der Krankenpflegehilfe',
  },
  {
    ...REVIEWED,
    authority: 'LASUB',
    code: 'TEACHER',
    name: 'Lehrer*in',
    groups: ['841', '842'],
    stems: [
      'lehrer',
      'grundschull',
      'gymnasiall',
      'oberschull',
      'berufsschull',
      'forderschull',
      'sonderpadagog',
    ],
    legalBasis: 'SächsBQFG, Landesrecht über die Anerkennung von Lehrkräften',
  },
  {
    ...REVIEWED,
    authority: 'LASUB',
    code: 'EDUCATOR',
    name: 'Erzieher*in',
    groups: ['831'],
    stems: ['erzieh', 'kindergart'],
    legalBasis: 'SächsBQFG',
  },
  {
    ...REVIEWED,
    authority: 'LASUB',
    code: 'SOCIAL_ASSISTANT',
    name: 'Sozialassistent*in, Heilerziehungspfleger*in',
    groups: ['831'],
    stems: ['sozialassist', 'heilerziehungspfleg', 'kinderpfleg', 'heilpadagog'],
    legalBasis: 'SächsBQFG',
  },
  {
    ...REVIEWED,
    authority: 'OTHER',
    titleOnly: true,
    code: 'SOCIAL_WORKER',
    name: 'Sozialarbeiter*in, Sozialpädagog*in',
    groups: ['831'],
    stems: ['sozialarbeit', 'sozialpadagog'],
    legalBasis: 'SächsSozAnerkG',
  },
  {
    ...REVIEWED,
    authority: 'INGENIEURKAMMER',
    titleOnly: true,
    code: 'ENGINEER',
    name: 'Ingenieur*in',
    groups: ['271', '273', '251', '252', '261', '262', '263', '311', '312', '342', '423', '111'],
    stems: [
      'ingenieur',
      'bauingenieur',
      'maschinenbauingenieur',
      'elektroingenieur',
      'wirtschaftsingenieur',
      'vermessungsingenieur',
      'umweltingenieur',
      'agraringenieur',
      'produktionsingenieur',
    ],
    legalBasis: '§ 1 SächsIngG',
  },
  {
    ...REVIEWED,
    authority: 'OTHER',
    titleOnly: true,
    code: 'ARCHITECT',
    name: 'Architekt*in',
    groups: ['311', '932'],
    stems: ['architekt', 'innenarchitekt'],
    legalBasis: '§ 1 SächsArchG (Architektenkammer Sachsen)',
  },
  {
    ...REVIEWED,
    authority: 'OTHER',
    code: 'LAWYER',
    name: 'Rechtsanwält*in, Richter*in',
    groups: ['731'],
    stems: ['rechtsanwalt', 'rechtsanwaltin', 'richter', 'notar'],
    legalBasis: '§ 4 BRAO, EuRAG; § 5 DRiG',
  },
  {
    ...REVIEWED,
    authority: 'OTHER',
    code: 'TAX',
    name: 'Steuerberater*in',
    groups: ['723'],
    stems: ['steuerberat'],
    legalBasis: '§§ 35–37a StBerG',
  },
  {
    ...REVIEWED,
    authority: 'OTHER',
    code: 'DRIVING',
    name: 'Fahrlehrer*in',
    groups: ['845'],
    stems: ['fahrlehr'],
    legalBasis: '§§ 1, 2 FahrlG',
  },
  {
    ...REVIEWED,
    authority: 'OTHER',
    code: 'DRIVER',
    name: 'Berufskraftfahrer*in (Grundqualifikation)',
    groups: ['521'],
    stems: ['berufskraftfahr', 'busfahr', 'lkw-fahr'],
    legalBasis: '§§ 2–4 BKrFQG, § 29 FeV',
  },
  {
    ...REVIEWED,
    authority: 'OTHER',
    code: 'GUARD',
    name: 'Sicherheitsmitarbeiter*in (Sachkunde)',
    groups: ['531'],
    stems: ['sicherheitsmitarb', 'wachmann', 'tursteh'],
    legalBasis: '§ 34a GewO',
  },
];

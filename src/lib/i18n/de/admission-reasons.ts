import type { AdmissionCheck } from '#lib/domain/admission-check.ts';
import { addYears } from '#lib/domain/calendar/months.ts';
import { RESIDENCE_STATUSES } from '#lib/domain/catalogues/residence-status.ts';
import type { AdmissionRules } from '#lib/domain/admission/rules.ts';
import { formatDay, formatPartialDay } from '../format.ts';
import { eligibilityLabels, targetGroupLabels } from '../labels-case-file.de.ts';
import { germanLevelLabels } from '../labels.de.ts';

/** What of a check is told, stored or not. */
export type ToldCheck = Pick<
  AdmissionCheck,
  'facts' | 'targetGroup' | 'groupRow' | 'row' | 'decidedGroup'
>;

const GROUP_ROWS: Record<AdmissionCheck['groupRow'], string> = {
  Z1: 'Der Aufenthaltstitel ist aus völkerrechtlichen, humanitären oder politischen Gründen erteilt (Kapitel 2 Abschnitt 5 AufenthG).',
  Z2: 'Die Person ist im Asylverfahren.',
  Z3: 'Die Person ist geduldet.',
  Z4: 'Sie gehört zur Familie eines Menschen mit Schutz, im Asylverfahren oder mit Duldung. Der eigene Status spielt dann keine Rolle.',
  Z6: 'Dieser Aufenthaltsstatus gehört nicht sicher zu einer Zielgruppe: Das entscheidet die Koordination.',
  Z7: 'Sie gehört zu den anderen Menschen mit Migrationsgeschichte. Für sie gilt die Frist von fünf Jahren, und ein Platz muss frei sein.',
  Z8: 'Mit diesem Aufenthaltsstatus gehört sie nicht zur Zielgruppe des Programms.',
};
const DECIDED = {
  P1_SCHUTZ: 'Die Koordination ordnet die Person den Menschen mit Schutz zu.',
  S_ANDERE: 'Die Koordination ordnet die Person den anderen Menschen mit Migrationsgeschichte zu.',
};
/** Nobody has said yet whether there is room. */
const ROOM_OPEN = 'Aufnahme möglich, wenn ein Platz frei ist';
const CAPACITY = {
  YES: 'Im Projekt ist ein Platz frei.',
  NO: 'Im Projekt ist gerade kein Platz frei.',
  OPEN: 'Ob im Projekt ein Platz frei ist, weiß die Koordination.',
};

/** Why a check came out as it did, in the order in which it was looked at. */
export function reasonsOf(check: ToldCheck, rules: AdmissionRules): string[] {
  const { facts, targetGroup: group, groupRow, decidedGroup } = check;
  if (!facts.residesInSaxony)
    return [
      'Das Programm ist für Menschen, die in Sachsen wohnen.',
      ...(facts.movePlanned ? ['Ein Umzug nach Sachsen ist geplant.'] : []),
    ];
  const found = ['Die Person wohnt in Sachsen.', GROUP_ROWS[groupRow]];
  if (decidedGroup) found.push(DECIDED[decidedGroup]);
  if (group === 'NONE') return found;
  if (group === 'S_ANDERE') found.push(years(check, rules));
  found.push(german(check));
  if (facts.workBan) found.push(workBan(check, rules));
  if (group === 'S_ANDERE') found.push(room(facts));
  return found;
}

function room({ capacity, places, placesTaken }: AdmissionCheck['facts']): string {
  if (places === undefined || placesTaken === undefined) return CAPACITY[capacity];
  return `${CAPACITY[capacity]} Belegt waren ${String(placesTaken)} von ${String(places)} Plätzen.`;
}

function years({ facts, row }: ToldCheck, rules: AdmissionRules): string {
  const { inSaxonySince: day, inSaxonySincePrecision: precision = 'DAY' } = facts;
  const most = String(rules.secondaryMaxYearsInSaxony);
  if (day === undefined || precision === 'UNKNOWN')
    return 'Seit wann sie in Sachsen lebt, ist nicht bekannt. Die Meldebescheinigung sagt es.';
  const since = `In Sachsen seit ${formatPartialDay(day, precision)}`;
  if (row === 7) return `${since}: das sind am Stichtag mehr als ${most} Jahre.`;
  if (precision !== 'DAY')
    return `${since}: höchstens ${most} Jahre. Das Datum ist ungenau und zu ihren Gunsten gelesen.`;
  const last = formatDay(addYears(day, rules.secondaryMaxYearsInSaxony));
  return `${since}: noch keine ${most} Jahre vorbei (letzter Tag ${last}).`;
}

function german({ facts }: ToldCheck): string {
  const level = facts.germanLevel ? ` (${germanLevelLabels[facts.germanLevel]})` : '';
  return {
    YES: `Das Deutsch reicht für die Begleitung${level}.`,
    NO: `Das Deutsch reicht noch nicht${level}. Zuerst ein Sprachkurs, dann neu prüfen.`,
    OPEN: `Ob das Deutsch reicht, ist noch nicht eingeschätzt${level}.`,
  }[facts.germanSufficient];
}

function workBan({ row }: ToldCheck, { workBanPolicy }: AdmissionRules): string {
  const said = 'Das Dokument verbietet die Arbeit.';
  if (workBanPolicy === 'ALLOW') return `${said} Das Programm nimmt trotzdem auf.`;
  if (workBanPolicy === 'REJECT') return `${said} Das Programm nimmt dann nicht auf.`;
  return row === 6 || row === 11
    ? `${said} Nach der Programmbeschreibung wäre eine Aufnahme möglich, nach den Fragen und Antworten des Programms nicht: Das entscheidet die Koordination.`
    : said;
}

/** The result in a word or two; the group only where it was looked at. */
export function resultText({ facts, eligibility, targetGroup }: CheckInWords): string {
  if (!facts.residesInSaxony) return eligibilityLabels.NOT_ELIGIBLE_RESIDENCE;
  const open = eligibility === 'WAITLIST_CAPACITY' && facts.capacity === 'OPEN';
  const result = open ? ROOM_OPEN : eligibilityLabels[eligibility];
  const known = targetGroup !== 'REVIEW' && targetGroup !== 'NONE';
  return known ? `${result} · ${targetGroupLabels[targetGroup]}` : result;
}

type CheckInWords = Pick<AdmissionCheck, 'facts' | 'eligibility' | 'targetGroup'>;

/** On what a check rests: the rules of the programme, and the law that its status names. */
export function sourcesOf({ facts }: ToldCheck): { basis: string; reviewedOn: string }[] {
  const codes = [facts.statusCode, facts.underlyingStatusCode, facts.sponsorStatusCode];
  const shown = facts.residesInSaxony ? codes : [];
  return RESIDENCE_STATUSES.filter(({ code }) => shown.includes(code)).map((status) => ({
    basis: `${status.label}: ${status.legalBasis}`,
    reviewedOn: status.reviewedOn,
  }));
}

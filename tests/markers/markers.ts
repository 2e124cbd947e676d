import { buildContact } from '#tests/factories/contact.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import type { AnyDocument } from '#lib/domain/document.ts';
import type { Team } from '#tests/e2e/world/server.ts';

/** Cases that are planted; each brings five texts that stand nowhere else. */
const CASES = 40;

const HEADS = ['Zyklo', 'Quarz', 'Kranich', 'Wachtel', 'Unken', 'Perlmutt', 'Sporen', 'Farn'];
const TAILS = ['brunnen', 'vossloh', 'kiesel', 'adler', 'teich'];
const DAY = new Date().toISOString().slice(0, 10);

export interface Planted {
  documents: AnyDocument[];
  /** 200 texts: family names, given names, phone numbers, streets, notes. */
  markers: string[];
}

/** Cases of the mentor whose every personal text can be told from anything else on a disk. */
export function plantMarkers({ mentor, project }: Team): Planted {
  const envelope = { projectId: project.id, createdBy: mentor.id, updatedBy: mentor.id };
  const documents: AnyDocument[] = [];
  const markers: string[] = [];
  for (let n = 0; n < CASES; n += 1) {
    const word = `${HEADS[n % HEADS.length] ?? ''}${TAILS[n % TAILS.length] ?? ''}`;
    const familyName = `${word}son${n}`;
    const givenNames = `Isidoranda${word}${n}`;
    const number = `+49151239${String(84_756 + n * 13).padStart(6, '0')}`;
    const street = `${word}gasse${n} 17`;
    const note = `Vermerk ${word} Nummer ${n}`;
    const mentee = buildMentee({
      ...envelope,
      familyName,
      givenNames,
      phones: [{ number }],
      address: { street, zip: '02625', city: 'Bautzen' },
      mentorIds: [mentor.id],
      status: 'CLEARING',
    });
    const caseId = mentee._id.slice('mentee:'.length);
    documents.push(mentee);
    documents.push(buildContact({ ...envelope, caseId, mentorId: mentor.id, date: DAY, note }));
    markers.push(familyName, givenNames, number.slice(3), street, note);
  }
  return { documents, markers };
}

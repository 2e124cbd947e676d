import type { Contact } from '../contact.ts';
import { readContactType } from '../normalise/contact-type.ts';
import { readDuration } from '../normalise/duration.ts';
import { cleanName } from '../normalise/text.ts';
import { readTime } from '../normalise/time.ts';
import { readTopics } from '../normalise/topic.ts';
import { compact } from './compact.ts';
import type { Draft, EnvelopeField, ImportContext } from './draft.ts';
import { importKey } from './import-key.ts';
import type { Column, TableRow } from './list.ts';
import { createRowReader, type RowReader } from './row-reader.ts';

/** A contact whose participants are still names; matching turns them into records. */
export interface ContactFields extends Omit<Contact, EnvelopeField | 'caseId' | 'employerId'> {
  menteeName: string;
  employerName: string;
}

/** A row of a contact list (domain.md 1.9). */
export function readContactRow(
  row: TableRow,
  columns: readonly Column[],
  context: ImportContext,
): Draft<ContactFields> {
  const reader = createRowReader(row, columns, context);
  const menteeName = cleanName(reader.text('mentee'));
  const employerName = cleanName(reader.text('employer'));
  if (!menteeName && !employerName) reader.stop('participant-missing', 'caseId');
  const day = reader.date('date', 'date');
  if (!reader.text('date')) reader.stop('date-invalid', 'date');
  else if (day && day.precision !== 'DAY') reader.stop('date-invalid', 'date');
  const date = day?.date ?? '';
  const kind = readKind(reader);
  const place = cleanName(reader.text('place')) || kind?.place;
  const fields = compact({
    date,
    time: reader.value('time', 'time', readTime),
    contactType: kind?.contactType ?? ('ADMIN' as const),
    durationMin: reader.value('duration', 'durationMin', readDuration),
    topics: readTopicList(reader, employerName !== '', kind?.contactType === 'NOSHOW'),
    mentorId: context.mentorIds[0] ?? context.userId,
    place,
    note: reader.text('note') || undefined,
    state: date > context.today ? ('PLANNED' as const) : ('DONE' as const),
    menteeName,
    employerName,
  });
  return reader.finish<ContactFields>(
    fields,
    importKey('contact', [
      date,
      fields.time,
      fields.contactType,
      place,
      String(fields.durationMin ?? ''),
      menteeName,
      employerName,
      reader.text('topic'),
      fields.note,
    ]),
  );
}

function readKind(
  reader: RowReader,
): { contactType: Contact['contactType']; place?: string } | null {
  if (!reader.text('contactType')) {
    reader.review('contactType');
    return null;
  }
  return reader.value('contactType', 'contactType', readContactType) ?? null;
}

/** Old lists often say no topic; the row is taken and marked. */
function readTopicList(
  reader: RowReader,
  withEmployer: boolean,
  noShow: boolean,
): Contact['topics'] {
  const topics = reader.value('topic', 'topics', (text) => readTopics(text, withEmployer)) ?? [];
  // Who did not come spoke of nothing.
  if (topics.length === 0 && !noShow) reader.review('topics');
  return topics;
}

import type { Mentee } from '#lib/domain/mentee.ts';
import { spokenName } from '#lib/domain/mentee-name.ts';
import { formatPhone } from '#lib/i18n/format-phone.ts';

/** Who writes: no more than what an employer needs to answer. */
export interface Sender {
  /** As it stands in the passport or the registration, in Latin letters where there are some. */
  name: string;
  street: string;
  /** Postcode and town. */
  place: string;
  city: string;
  phone: string;
  email: string;
}

export function senderOf(mentee: Mentee): Sender {
  const { street = '', zip, city = '' } = mentee.address ?? {};
  // A telephone that others answer stands in no letter.
  const phone = mentee.phones?.find(({ safeToCall }) => safeToCall !== false)?.number;
  return {
    name: spokenName(mentee),
    street,
    // They stay on one line.
    place: [zip, city].filter(Boolean).join('\u00a0'),
    city,
    phone: phone ? formatPhone(phone) : '',
    email: mentee.email ?? '',
  };
}

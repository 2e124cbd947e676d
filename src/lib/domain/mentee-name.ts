/** What a name is made of; either part may be missing, one of them stands. */
export interface NameParts {
  familyName?: string | undefined;
  givenNames?: string | undefined;
}

/** As it stands in lists: "Familienname, Vorname"; one name alone stands alone. */
export function menteeName(of: NameParts): string {
  return [of.familyName, of.givenNames].filter((part) => part?.trim()).join(', ');
}

/** As it is said: "Vorname Familienname". */
export function spokenName(of: NameParts): string {
  return [of.givenNames, of.familyName].filter((part) => part?.trim()).join(' ');
}

/** As a protocol names somebody: "V. F."; one name alone gives one letter. */
export function menteeInitials(of: NameParts): string {
  return [of.givenNames, of.familyName]
    .flatMap((part) => /\p{L}\p{M}*/u.exec(part ?? '') ?? [])
    .map((letter) => `${letter.slice(0, 4).toUpperCase()}.`)
    .join(' ');
}

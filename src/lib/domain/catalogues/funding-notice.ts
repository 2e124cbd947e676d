/** Notices of who pays for the programme, as its phases demand them; law and money are data. */
const NOTICES: readonly { from: string; to: string; text: string }[] = [
  {
    from: '2025-01-01',
    to: '2027-12-31',
    text: 'Diese Maßnahme wird mitfinanziert mit Steuermitteln auf Grundlage des vom Sächsischen Landtag beschlossenen Haushaltes.',
  },
];

/** The notice of the phase in which a day lies; outside of all, the last one's. */
export function fundingNotice(day: string): string {
  const found = NOTICES.find(({ from, to }) => from <= day && day <= to);
  return (found ?? NOTICES.at(-1))?.text ?? '';
}

import {
  RESIDENCE_STATUSES,
  type ResidenceStatusCode,
} from '#lib/domain/catalogues/residence-status.ts';

/** One plain word for a residence status, as people say it: "Duldung", without paragraphs. */
export function permitWord(code: ResidenceStatusCode): string {
  if (code === 'ASY_GEST') return 'Aufenthaltsgestattung';
  if (code === 'ASY_AKN') return 'Ankunftsnachweis';
  if (code === 'UNB') return 'Aufenthalt';
  const row = RESIDENCE_STATUSES.find((status) => status.code === code);
  if (row?.statusClass === 'DULDUNG' || row?.statusClass === 'ASYL') return 'Duldung';
  if (row?.statusClass === 'FIKTION') return 'Fiktionsbescheinigung';
  if (row?.statusClass === 'VISUM') return 'Visum';
  if (row?.statusClass === 'OHNE') return 'Grenzübertrittsbescheinigung';
  if (code.startsWith('NE_')) return 'Niederlassungserlaubnis';
  if (code.startsWith('AE_')) return 'Aufenthaltserlaubnis';
  return 'Aufenthaltsdokument';
}

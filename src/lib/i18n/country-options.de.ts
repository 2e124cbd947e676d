import { countryLabel } from './countries.de.ts';

/** ISO 3166-1 alpha-2, and the two codes of ICAO 9303 for people without a clear one. */
// prettier-ignore
const CODES = (
  'AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA ' +
  'CF TD CL CN CO KM CG CD CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE ' +
  'DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KP KR XK KW KG LA LV ' +
  'LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA NR NP NL NZ NI NE ' +
  'NG MK NO OM PK PW PS PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI ' +
  'SB SO ZA SS ES LK SD SR SE CH SY TW TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VA ' +
  'VE VN YE ZM ZW XXA XXX'
).split(' ');

/** Countries that most mentees come from stand first. */
const FREQUENT = ['SY', 'AF', 'UA', 'IQ', 'IR', 'TR', 'ER', 'SO', 'VE', 'RU', 'XXX'];

let made: { value: string; label: string }[] | null = null;

/** Countries by name, the frequent ones first; put together once. */
export function countryOptions(): { value: string; label: string }[] {
  if (made) return made;
  const option = (value: string) => ({ value, label: countryLabel(value) });
  const rest = CODES.filter((code) => !FREQUENT.includes(code)).map(option);
  rest.sort((a, b) => a.label.localeCompare(b.label, 'de'));
  made = [...FREQUENT.map(option), ...rest];
  return made;
}

/** Area codes of Saxony's large towns and Berlin; every other one is taken as four digits. */
const SHORT_AREAS = /^(30|40|69|89|341|351|371|375)(\d+)$/;

/** E.164 as it is dialled at home: `0176 1234 5678`, `0351 1234567`; abroad `+420 603 123 456`. */
export function formatPhone(e164: string): string {
  const home = /^\+49(\d{5,})$/.exec(e164)?.[1];
  if (home) {
    const mobile = /^(1[5-7]\d)(\d+)$/.exec(home);
    if (mobile) return `0${mobile[1]} ${grouped(mobile[2] ?? '', 4)}`;
    const area = SHORT_AREAS.exec(home) ?? /^(\d{4})(\d+)$/.exec(home);
    return area ? `0${area[1]} ${area[2]}` : `0${home}`;
  }
  return /^\+\d{8,15}$/.test(e164) ? `+${countryFirst(e164.slice(1))}` : e164;
}
function countryFirst(digits: string): string {
  const code = /^(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(\d+)$/.exec(
    digits,
  );
  return code ? `${code[1]} ${grouped(code[2] ?? '', 3)}` : digits;
}
/** Groups of `size` digits; a single digit joins the group before it. */
function grouped(digits: string, size: number): string {
  return digits.replace(new RegExp(`(\\d{${size}})(?=\\d{2})`, 'g'), '$1 ');
}

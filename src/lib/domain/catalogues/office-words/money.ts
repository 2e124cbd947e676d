import type { OfficeWordRow } from './office-word.ts';

/** Wages, taxes, the bank. */
export const MONEY_WORDS: readonly OfficeWordRow[] = [
  ['ACCOUNT', 'das Girokonto', 'Das Konto bei der Bank, auf das der Lohn kommt.'],
  ['STATEMENTS', 'die Kontoauszüge', 'Die Liste der Bank: Dieses Geld kam, dieses Geld ging.'],
  [
    'TAX_ID',
    'die Steuer-ID',
    'Eine Nummer mit elf Ziffern für die Steuer. Sie bleibt das ganze Leben.',
    '§ 139b AO',
  ],
  [
    'SOCIAL_NUMBER',
    'die Sozialversicherungsnummer',
    'Die Nummer für Rente und Versicherung. Der Betrieb braucht sie.',
    '§ 147 SGB VI',
  ],
  [
    'PAYSLIP',
    'die Lohnabrechnung',
    'Das Papier zeigt jeden Monat: so viel Lohn, so viele Abzüge. Immer aufheben.',
    '§ 108 GewO',
  ],
  ['GROSS', 'brutto', 'Der Lohn vor Steuer und Versicherung.'],
  ['NET', 'netto', 'Das Geld, das wirklich auf das Konto kommt.'],
  [
    'CHILD_BENEFIT',
    'das Kindergeld',
    'Geld vom Staat für Kinder, wenn der Aufenthalt es erlaubt. Man muss es beantragen.',
    '§ 62 Abs. 2, § 67 EStG',
  ],
  ['REMINDER', 'die Mahnung', 'Ein Brief: Eine Rechnung ist noch nicht bezahlt.'],
];

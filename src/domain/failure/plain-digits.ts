/** Replaces full-width letters and digits, and the different dashes before a number, by ASCII. */
export function plainDigits(text: string): string {
  return text.normalize('NFKC').replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-');
}

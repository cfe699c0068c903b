/** A text in both languages, side by side so that no translation is missing. */
export interface Phrase {
  readonly ko: string;
  readonly en: string;
}

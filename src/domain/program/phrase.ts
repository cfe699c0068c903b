/** The same words in the program's two languages, side by side so that neither is forgotten. */
export interface Phrase {
  readonly ko: string;
  readonly en: string;
}

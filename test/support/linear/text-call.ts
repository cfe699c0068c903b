/** How to call an exported function with a text, by the function itself. */
export type TextCalls = ReadonlyMap<unknown, (text: string) => unknown>;

/** Why a function need not be fed long texts, by the function itself. */
export type Excluded = ReadonlyMap<unknown, string>;

/** The keys that can send the text; with the other choices, Enter inserts a newline. */
export const submitKeys = ['enter', 'ctrl+enter', 'alt+enter'] as const;

export type SubmitKey = (typeof submitKeys)[number];

export function isSubmitKey(value: unknown): value is SubmitKey {
  return submitKeys.some((key) => key === value);
}

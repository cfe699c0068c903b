/** What can be chosen to send the text being written; with the others, Enter makes a new line. */
export const submitKeys = ['enter', 'ctrl+enter', 'alt+enter'] as const;

export type SubmitKey = (typeof submitKeys)[number];

export function isSubmitKey(value: unknown): value is SubmitKey {
  return submitKeys.some((key) => key === value);
}

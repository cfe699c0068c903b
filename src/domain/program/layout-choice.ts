/** The layouts of the history; `auto` depends on what the terminal supports. */
export const layoutChoices = ['auto', 'chat', 'log'] as const;

export type LayoutChoice = (typeof layoutChoices)[number];

/** Bubbles as in KakaoTalk, or a log with a column of times. */
export type Layout = Exclude<LayoutChoice, 'auto'>;

export function isLayoutChoice(value: unknown): value is LayoutChoice {
  return layoutChoices.some((choice) => choice === value);
}

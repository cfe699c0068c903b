/** The available color themes; `auto` depends on the terminal's background. */
export const themeChoices = ['auto', 'dark', 'light', 'contrast', 'none'] as const;

export type ThemeChoice = (typeof themeChoices)[number];

export function isThemeChoice(value: unknown): value is ThemeChoice {
  return themeChoices.some((choice) => choice === value);
}

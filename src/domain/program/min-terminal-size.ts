/** The minimum terminal size in which the app draws its screens. */
export const minTerminalSize = {columns: 24, rows: 8} as const;

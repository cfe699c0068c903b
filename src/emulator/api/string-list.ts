/** Reads a parameter as a JSON array of strings; null if it is anything else. */
export function readStringList(parameter: string): readonly string[] | null {
  try {
    const value: unknown = JSON.parse(parameter);
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

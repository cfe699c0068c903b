import {normalizeInput} from '../../domain/text/sanitize.ts';

/**
 * JSON that a draft does not change: where it would join a mark to an escaped character, or remove a
 * character for what is before it, only ASCII and Korean syllables are not escaped.
 */
export function normalJson(value: unknown, indent = 0): string {
  const json = JSON.stringify(value, null, indent);
  if (normalizeInput(json) === json) return json;
  return json.replace(
    /[^\n\x20-\x7e가-힣]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Hides possible secrets in a text that is shown, logged or stored as an error: values named code,
 * token or secret (in a query, a form or JSON), passwords in addresses, and long runs of token
 * characters that look random. Kakao repeats codes and keys in its messages, and parser errors
 * quote their input.
 */
export function redact(text: string): string {
  return text
    .replace(/\/\/[^/@\s]*@/g, '//***@')
    .replace(/((?:code|token|secret)["']?\s*[=:]\s*["']?)[^\s&"',}]+/gi, '$1***')
    .replace(/[A-Za-z0-9_-]{24,}/g, (run) => (looksRandom(run) ? '***' : run));
}

/**
 * Whether a run contains a digit, or mixes cases as no name does: of 32 random letters and digits
 * one in 280 has no digit, but in a name such as `IllegalArgumentException` few letters are
 * capitals.
 */
function looksRandom(run: string): boolean {
  const capitals = run.match(/[A-Z]/g)?.length ?? 0;
  const smalls = run.match(/[a-z]/g)?.length ?? 0;
  return /\d/.test(run) || Math.min(capitals, smalls) * 5 > run.length;
}

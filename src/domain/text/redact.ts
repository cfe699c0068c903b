/**
 * Hides what may be a secret in a text that is shown, logged or stored as an error: values named
 * code, token or secret (in a query, a form or JSON), passwords in addresses, and long runs of a token's alphabet that
 * hold a digit. Kakao repeats codes and keys in its texts, and the errors of parsers quote their input.
 */
export function redact(text: string): string {
  return text
    .replace(/\/\/[^/@\s]*@/g, '//***@')
    .replace(/((?:code|token|secret)["']?\s*[=:]\s*["']?)[^\s&"',}]+/gi, '$1***')
    .replace(/[A-Za-z0-9_-]{24,}/g, (run) => (/\d/.test(run) ? '***' : run));
}

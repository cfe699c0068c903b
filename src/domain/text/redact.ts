/**
 * Hides possible secrets in a text that is shown, logged or stored as an error: values named code,
 * token or secret (in a query, a form or JSON), passwords in addresses, and long runs of token
 * characters that contain a digit. Kakao repeats codes and keys in its messages, and parser errors
 * quote their input.
 */
export function redact(text: string): string {
  return text
    .replace(/\/\/[^/@\s]*@/g, '//***@')
    .replace(/((?:code|token|secret)["']?\s*[=:]\s*["']?)[^\s&"',}]+/gi, '$1***')
    .replace(/[A-Za-z0-9_-]{24,}/g, (run) => (/\d/.test(run) ? '***' : run));
}

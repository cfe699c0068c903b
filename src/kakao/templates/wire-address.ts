/**
 * Converts an address to ASCII as browsers do: Korean hosts to Punycode, Korean paths to
 * percent-encoded UTF-8 (WHATWG URL). An ASCII address is sent unchanged.
 */
export function wireAddress(url: string): string {
  return /^[\x21-\x7e]*$/.test(url) ? url : (URL.parse(url)?.href ?? url);
}

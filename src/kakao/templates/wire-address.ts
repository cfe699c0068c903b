/**
 * The address in ASCII: Korean hosts in Punycode, Korean paths in percent-encoded UTF-8, as browsers
 * ask for them (WHATWG URL). One that is ASCII already goes out as it was written.
 */
export function wireAddress(url: string): string {
  return /^[\x21-\x7e]*$/.test(url) ? url : (URL.parse(url)?.href ?? url);
}

/** An error that the login page appended to the redirect URI, or that a user copied from there. */
export interface RedirectError {
  readonly error: string;
  readonly description: string;
}

/** RFC 6749, section 4.1.2.1; OpenID Connect Core 1.0, section 3.1.2.6. */
const name = /(?<![\w-])(?:access_denied|(?:login|consent|interaction)_required)(?![\w-])/i;
const parameter = /(?:^|[?&\s"'])error=([a-z_]{3,40})(?![\w%-])/i;
const description = /[?&\s"']error_description=([^&#\s"'<>]{1,500})/i;
const encodedSign = /%(?:25)?(?:3d|3f|26)/gi;

/** Finds such an error in an address, its query, or a sentence; null if there is none. */
export function readRedirectError(text: string): RedirectError | null {
  const plain = text.replace(encodedSign, sign);
  const error = parameter.exec(plain)?.[1] ?? name.exec(plain)?.[0];
  if (error === undefined) return null;
  const said = new URLSearchParams(`said=${description.exec(plain)?.[1] ?? ''}`).get('said') ?? '';
  return {error: error.toLowerCase(), description: said};
}

function sign(encoded: string): string {
  return decodeURIComponent(`%${encoded.slice(-2)}`);
}

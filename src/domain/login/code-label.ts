/** What a code is called before it; another code, such as that of an error, is none. */
const label =
  /^[\s"'`]{0,8}(?:(?:authori[sz]ation|auth|oauth|kakao|login|your|the|인가|인증|승인|카카오|로그인)[\s_-]{0,4}){0,4}(?:code|코드)(?:\s{1,4}is|[은는])?["'`]?\s{0,8}[:=]>?\s{0,8}["'`]?/i;

const codeAlone = /^[\w~.-]{1,2048}$/;

/**
 * Removes the label before a code that is alone, as in `code: …`; the query of an address is none.
 */
export function withoutLabel(text: string): string {
  const start = label.exec(text)?.[0].length ?? 0;
  const rest = text.slice(start);
  return codeAlone.test(rest) ? rest : text;
}

/** Whether a text is only the label of a code that follows in the next line. */
export function isLabel(text: string): boolean {
  return label.exec(text)?.[0] === text;
}

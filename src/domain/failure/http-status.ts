/**
 * How programs print an HTTP status: Python's requests and urllib, axios, curl, logs of servers.
 * The parts between the words are limited, so that no text takes more than linear time.
 */
const printed: readonly RegExp[] = [
  /\bHTTP\/\d(?:\.\d)?["']?\s{1,4}(\d{3})(?!\d)/gi,
  /\bHTTP(?:[\s_-]{0,3}(?:status|error|code|상태|코드)){0,3}["']?[\s:=#]{1,4}(\d{3})(?!\d)/gi,
  /\b(?:status|response)(?:[\s_-]?code)?["']?[\s:=]{1,4}["']?(\d{3})(?!\d)/gi,
  /\bResponse\s?\[(\d{3})\]/gi,
  /(?<![\w.-])(\d{3})\s(?:Client|Server)\sError\b/gi,
  /(?<![\w.-])(\d{3})\s{1,4}(?:OK|Created|Found|Bad Request|Unauthorized|Forbidden|Not Found|Method Not Allowed|Too Many Requests|Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)\b/gi,
];

/** Finds an HTTP status in what a program printed, or in a number that stands alone; or null. */
export function readHttpStatus(text: string): number | null {
  const alone = /^\s*([1-5]\d{2})\s*$/.exec(text);
  const found = alone ?? printed.map((form) => [...text.matchAll(form)][0]).find(Boolean);
  return found === null || found === undefined ? null : Number(found[1]);
}

/** The text without its HTTP statuses, which are no codes of Kakao. */
export function withoutHttpStatus(text: string): string {
  return printed.reduce((rest, form) => rest.replace(form, ' '), text);
}

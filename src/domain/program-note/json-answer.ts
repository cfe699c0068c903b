/** An answer over HTTP with one line of JSON; `outcome` is its word in the log. */
export function jsonAnswer(
  status: number,
  outcome: string,
  value: Readonly<Record<string, unknown>>,
) {
  const body = `${JSON.stringify(value)}\n`;
  return {status, outcome, contentType: 'application/json; charset=utf-8', body};
}

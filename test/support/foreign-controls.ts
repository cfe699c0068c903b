/** Control sequences that the program itself writes: Ink's drawing, colors, modes and queries. */
const own = [
  /^\x1b\[\d*[ABCDEFGJK]$/,
  /^\x1b\[(?:\d+;\d+)?H$/,
  // Bold, dim, underline, inverse, palette colors and their ends.
  /^\x1b\[(?:0|1|2|4|7|22|24|27|3[1-6]|38;5;(?:22|24|28|30|80|94|114|124|130|160|210|221)|39)?m$/,
  // Autowrap, cursor, the wheel's arrows, alternate screen, bracketed paste, synchronized output.
  /^\x1b\[\?(?:7|25|1007|1049|2004|2026)[hl]$/,
  /^\x1b\[\?(?:1007|2004|2026)\$p$/,
  // Saving and restoring the cursor, around the doctor's query.
  /^\x1b[78]$/,
  /^\x1b\[(?:6n|c|\?u|[<>]\d*u)$/,
  // The query for the background, and the window's title.
  /^\x1b\](?:11;\?|2;(?:kakao-tui[^\x00-\x1f\x7f-\x9f]*)?)\x07$/,
  /^\x1b\[2[23];0t$/,
  // The queries for pictures: kitty's protocol, the name of the terminal, the size of a cell.
  /^\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\$/,
  /^\x1b\[(?:>q|16t)$/,
  // Hyperlinks, in printable ASCII.
  /^\x1b\]8;;[!-~]*\x07$/,
];

const controls =
  /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*\x07|_[^\x07\x1b]*\x1b\\|.)?|[\x00-\x09\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/**
 * Every control sequence in a capture of the terminal that the program does not write itself, as
 * JSON text.
 */
export function foreignControls(output: string): string[] {
  const found = output.match(controls) ?? [];
  return found
    .filter((one) => !own.some((form) => form.test(one)))
    .map((one) => JSON.stringify(one));
}

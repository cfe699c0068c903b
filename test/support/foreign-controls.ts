/** What the program itself says to the terminal: Ink's drawing, our colours, modes and questions. */
const own = [
  /^\x1b\[\d*[ABCDEFGJK]$/,
  /^\x1b\[(?:\d+;\d+)?H$/,
  // Bold, dim, underline, inverse, palette colours and their ends.
  /^\x1b\[(?:0|1|2|4|7|22|24|27|3[1-6]|38;5;(?:22|24|28|30|80|94|114|124|130|160|210|221)|39)?m$/,
  // Autowrap, cursor, alternate screen, paste in brackets, frames held back.
  /^\x1b\[\?(?:7|25|1049|2004|2026)[hl]$/,
  /^\x1b\[\?20(?:26|04)\$p$/,
  // The doctor asks with the cursor put aside.
  /^\x1b[78]$/,
  /^\x1b\[(?:6n|c|\?u|[<>]\d*u)$/,
  // The question for the background, the window's title and what puts the old one aside.
  /^\x1b\](?:11;\?|2;(?:kakao-tui[^\x00-\x1f\x7f-\x9f]*)?)\x07$/,
  /^\x1b\[2[23];0t$/,
  // Links to click, in printable ASCII.
  /^\x1b\]8;;[!-~]*\x07$/,
];

const controls =
  /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*\x07|.)?|[\x00-\x09\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/** Every control in a capture of the terminal that is not one of ours, as JSON text. */
export function foreignControls(output: string): string[] {
  const found = output.match(controls) ?? [];
  return found
    .filter((one) => !own.some((form) => form.test(one)))
    .map((one) => JSON.stringify(one));
}

/** Whether a picture is named by an address; otherwise its name is the path of a file. */
export function isAddress(source: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(source);
}

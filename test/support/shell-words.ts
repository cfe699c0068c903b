/**
 * The commands in lines of shell script, each as its words, including those within $(…) and <(…).
 */
export function shellCommands(lines: string): readonly (readonly string[])[] {
  const reader = new ShellReader(lines.replaceAll('\\\n', ' '));
  reader.read();
  return reader.commands.filter((words) => words.length > 0);
}

/** Parses only the part of the shell's grammar that examples need. */
class ShellReader {
  readonly commands: string[][] = [[]];
  private word: string | null = null;
  private readonly lines: string;

  constructor(lines: string) {
    this.lines = lines;
  }

  read(): void {
    const parts =
      /\\(?<escaped>.)|'(?<single>[^']*)'|"(?<double>(?:\$\([^)]*\)|[^"])*)"|[$<]\((?<inner>[^)]*)\)|(?<comment>(?<=^|\s)#.*)|(?<blank>[^\S\n]+)|(?<end>[\n|&;<>()])|(?<letter>.)/gm;
    for (const {groups = {}} of this.lines.matchAll(parts)) {
      const {escaped, single, double, inner, comment, blank, end, letter} = groups;
      if (comment !== undefined) continue;
      if (blank !== undefined || end !== undefined) this.endWord();
      else this.word = (this.word ?? '') + (escaped ?? single ?? double ?? letter ?? '');
      if (end !== undefined) this.commands.push([]);
      const nested =
        inner ?? (double === undefined ? undefined : /\$\(([^)]*)\)/.exec(double)?.[1]);
      if (nested !== undefined)
        this.commands.unshift(...shellCommands(nested).map((all) => [...all]));
    }
    this.endWord();
  }

  private endWord(): void {
    if (this.word !== null) this.commands.at(-1)?.push(this.word);
    this.word = null;
  }
}

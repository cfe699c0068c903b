/** The shells that take a script after `-c`. */
const shells = new Set(['sh', 'bash', 'zsh', 'dash', 'ksh', 'fish', 'ash']);

/** Commands that only prepare the one that follows them after `&&`, `;` or a new line. */
const preparations = new Set([
  'cd',
  'set',
  'export',
  'source',
  '.',
  'umask',
  'ulimit',
  'unset',
  'echo',
  'printf',
]);

/** Words before a command that run it. */
const prefixes = new Set(['exec', 'command', 'nohup', 'time', 'env', 'sudo', 'nice', 'ionice']);

/** Words that begin a construct and are no command. */
const keywords = new Set(['if', 'for', 'while', 'until', 'case', 'select', 'function']);

/** A word of a script with its quotes, or what stands between two commands. */
const token =
  /[^\S\n]*(?:(?<word>(?:'[^']*'|"[^"\\$`]*"|[^\s'"\\;&|<>(){}$`#])+)|(?<end>&&|;|\n))/y;

const assignment = /^[A-Za-z_]\w*=/;

/** A word that is a command's name or path as it is. */
const plainWord = /^[\p{L}\p{N}_./@+][\p{L}\p{N}_./@+-]*$/u;

/**
 * The program that a command line is about: of `sh -c '…'` the first command of the script that is
 * not a preparation, of `sh FILE` the file, otherwise the first word. Returns no other word of the
 * command line, which may be a secret.
 */
export function programOf(argv: readonly string[]): string {
  const [program = '', ...options] = argv;
  if (!shells.has(lastOfPath(program))) return lastOfPath(program);
  for (const [index, option] of options.entries()) {
    const next = options[index + 1];
    if (/^-[A-Za-z]*c$/.test(option)) return lastOfPath(commandIn(next ?? '') ?? program);
    const isOption = /^[-+]/.test(option) || /^[-+][oO]$/.test(options[index - 1] ?? '');
    if (!isOption) return lastOfPath(option);
  }
  return lastOfPath(program);
}

/**
 * The first command of a script that is not a preparation, or the first of those; null if anything
 * but plain words is before it.
 */
function commandIn(script: string): string | null {
  token.lastIndex = 0;
  let isPreparing = false;
  let first: string | null = null;
  while (token.lastIndex < script.length) {
    const found = token.exec(script)?.groups;
    if (found === undefined) return first;
    const {word} = found;
    if (word === undefined) isPreparing = false;
    else if (word === 'exit' && !isPreparing) return first;
    else if (preparations.has(word) && !isPreparing) {
      isPreparing = true;
      first ??= word;
    } else if (!isPreparing && !assignment.test(word) && !prefixes.has(word)) {
      return plainWord.test(word) && !keywords.has(word) ? word : null;
    }
  }
  return first;
}

function lastOfPath(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What sets a variable, before its name: fish, csh, PowerShell, cmd, a Dockerfile, systemd. */
const setter =
  /^[ \t]{0,40}(?:set[ \t]+-\w+|(?:setenv|ENV)(?=[ \t])|Environment=|set(?=[ \t]+"?[A-Za-z_]\w*=)|\$env:)[ \t]*/i;

/** A variable as a separate word, in quotes or followed by another one. */
const quotedVariable = /(["'])([A-Za-z_]\w{0,80}=[^"'\s]{0,4096})\1/g;
const nextVariable = /(?<![ \t])[ \t]+(?=["']?[A-Z][A-Z0-9_]{0,80}=[^\s=])/g;

/**
 * Rewrites the lines of scripts and of copied texts as `NAME=value`, one to a line. The fences around
 * code in Markdown are removed, and every line end becomes `\n`.
 */
export function plainLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .filter((line) => !/^\s{0,20}(?:```|~~~)/.test(line))
    .map(plainLine)
    .join('\n');
}

function plainLine(line: string): string {
  const body = line.replace(setter, '');
  const isSet = body !== line;
  const variables = isSet ? body.replace(quotedVariable, '$2') : body;
  const named = isSet
    ? variables.replace(/^([A-Za-z_]\w{0,80})[ \t]+(?=[^=\s])/, '$1=')
    : variables;
  return /^[A-Z][A-Z0-9_]{0,80}=[^\s=]/.test(named) ? named.replace(nextVariable, '\n') : named;
}

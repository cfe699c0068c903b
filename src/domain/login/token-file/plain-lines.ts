/** What sets a variable, before its name: fish, csh, PowerShell, cmd, a Dockerfile, systemd. */
const setter =
  /^[ \t]{0,40}(?:set[ \t]+-\w+|(?:setenv|setx|ENV)(?=[ \t])|Environment=|set(?=[ \t]+"?[A-Za-z_]\w*=)|\$env:)[ \t]*/i;

/** A label in words, in English or Korean, also emphasized in Markdown. */
const label =
  /^([ \t]{0,40})(?:[-*>#][ \t]{0,4}){0,4}(access|refresh|액세스|엑세스|리프레시|리프레쉬)[ \t]{0,4}(?:token|토큰)[*]{0,2}[ \t]{0,4}([:=])[*]{0,2}/i;

function namedLine(_all: string, indent: string, word: string, separator: string): string {
  const kind = /^(?:access|[액엑])/i.test(word) ? 'access' : 'refresh';
  return `${indent}${kind}_token${separator}`;
}

/**
 * An element of XML with a text alone, or with its name in an attribute, as Android stores
 * preferences.
 */
const element =
  /<([A-Za-z][\w.-]{0,80})(?:\s{1,20}name="([\w.-]{1,80})")?>\s{0,40}([^<>\s]{8,4096})\s{0,40}<\/\1>/g;

/** A variable as a separate word, in quotes or followed by another one. */
const quotedVariable = /(["'])([A-Za-z_]\w{0,80}=[^"'\s]{0,4096})\1/g;
const nextVariable = /(?<![ \t])[ \t]+(?=["']?[A-Z][A-Z0-9_]{0,80}=[^\s=])/g;

/**
 * Rewrites the lines of scripts and of copied texts as `NAME=value`, one to a line. The fences
 * around code in Markdown are removed, and every line end becomes `\n`.
 */
export function plainLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(element, (_all, tag: string, name = tag, value: string) => `\n${name}=${value}\n`)
    .split('\n')
    .filter((line) => !/^\s{0,20}(?:```|~~~)/.test(line))
    .map(plainLine)
    .join('\n');
}

function plainLine(text: string): string {
  const line = text.replace(label, namedLine);
  const body = line.replace(setter, '');
  const isSet = body !== line;
  const variables = isSet ? body.replace(quotedVariable, '$2') : body;
  const named = isSet
    ? variables.replace(/^([A-Za-z_]\w{0,80})[ \t]+(?=[^=\s])/, '$1=')
    : variables;
  return /^[A-Z][A-Z0-9_]{0,80}=[^\s=]/.test(named) ? named.replace(nextVariable, '\n') : named;
}

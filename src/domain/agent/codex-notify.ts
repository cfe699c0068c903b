import {parse} from 'smol-toml';
import {isSameValue, lineEndOf, refused, type SettingsEdit} from './settings-edit.ts';

/** Whether the value of `notify` is one that this program wrote. */
export type IsOwnNotify = (words: readonly unknown[]) => boolean;

const byteOrderMark = '\ufeff';

/**
 * Writes `notify = [WORDS]` as the first line of Codex's configuration, where no table has begun.
 * Codex has one such program: that of another is not replaced.
 */
export function withNotify(
  given: string,
  words: readonly string[],
  isOwn: IsOwnNotify,
): SettingsEdit {
  return editToml(given, (text, {notify, ...others}) => {
    const line = `notify = ${tomlList(words)}`;
    if (notify === undefined) {
      return confirmed(`${line}${lineEndOf(text)}${text}`, {...others, notify: words});
    }
    if (!Array.isArray(notify) || !isOwn(notify)) return refused('taken');
    if (isSameValue(notify, words)) return {kind: 'edited', text};
    return replaceLine(text, line, {...others, notify: words});
  });
}

/** Takes the line of this program out again. */
export function withoutNotify(given: string, isOwn: IsOwnNotify): SettingsEdit {
  return editToml(given, (text, {notify, ...others}) => {
    if (!Array.isArray(notify) || !isOwn(notify)) return {kind: 'edited', text};
    return replaceLine(text, null, others);
  });
}

type Table = Readonly<Record<string, unknown>>;

function editToml(given: string, edit: (text: string, table: Table) => SettingsEdit): SettingsEdit {
  const mark = given.startsWith(byteOrderMark) ? byteOrderMark : '';
  const text = given.slice(mark.length);
  const table = tableOf(text);
  if (table === null) return refused('broken');
  const edited = edit(text, table);
  return edited.kind === 'refused' ? edited : {...edited, text: mark + edited.text};
}

function tableOf(text: string): Table | null {
  try {
    return parse(text, {integersAsBigInt: 'asNeeded', maxDepth: 200});
  } catch {
    return null;
  }
}

/** The text, if it means what it should. */
function confirmed(text: string, wanted: Table): SettingsEdit {
  const table = tableOf(text);
  return table !== null && isSameValue(table, wanted)
    ? {kind: 'edited', text}
    : refused('unexpected');
}

/** Replaces or removes the line that holds the setting; which line it is shows what remains. */
function replaceLine(text: string, line: string | null, wanted: Table): SettingsEdit {
  for (const match of text.matchAll(/^[ \t]*["']?notify["']?[ \t]*=[^\r\n]*(\r?\n|$)/gm)) {
    const [whole, end = ''] = match;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + whole.length);
    const edited = confirmed(before + (line === null ? '' : line + end) + after, wanted);
    if (edited.kind === 'edited') return edited;
  }
  return refused('rewritten');
}

function tomlList(words: readonly string[]): string {
  return `[${words.map(tomlString).join(', ')}]`;
}

/** The escapes of JSON are those of TOML, which also wants DEL escaped. */
function tomlString(word: string): string {
  return JSON.stringify(word).replaceAll('\x7f', '\\u007f');
}

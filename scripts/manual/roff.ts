import type {CommandShape, OptionShape} from '../../src/domain/program/command-shape.ts';
import {exitCodeWords} from '../../src/messages/subjects/exit-code-words.ts';
import {environmentWords} from './environment-words.ts';

/** The manual page (man(7)) of the program. */
export function manualPage(program: CommandShape, version: string): string {
  return [
    `.TH KAKAO\\-TUI 1 "" "kakao\\-tui ${roffText(version)}" "User Commands"`,
    '.SH NAME',
    'kakao\\-tui \\- send memos to your own KakaoTalk chatroom',
    '.SH SYNOPSIS',
    '.B kakao\\-tui',
    '[\\fIoptions\\fR] [\\fIcommand\\fR]',
    '.SH DESCRIPTION',
    roffText(program.purpose),
    '.PP',
    'Results go to standard output, everything else to standard error. Success messages are printed only if standard error is a terminal.',
    '.SH OPTIONS',
    ...program.options.flatMap(optionLines),
    '.SH COMMANDS',
    'Every command takes \\fB\\-q\\fR, \\fB\\-\\-quiet\\fR (print only failures), \\fB\\-\\-profile\\fR, \\fB\\-\\-lang\\fR and \\fB\\-\\-help\\fR.',
    ...program.commands.flatMap((command) => commandLines(command, [])),
    '.SH EXIT STATUS',
    ...exitCodeWords.flatMap(([code, meaning]) => item(`\\fB${code}\\fR`, meaning.en)),
    '.SH ENVIRONMENT',
    ...environmentWords.flatMap(([name, meaning]) => item(`\\fB${roffText(name)}\\fR`, meaning)),
    '.SH FILES',
    ...item(
      '\\fI~/.local/share/kakao\\-tui/\\fR',
      'The database of tokens and memos, and the profiles.',
    ),
    ...item('\\fI~/.config/kakao\\-tui/config.json\\fR', 'The preferences.'),
    '.SH SEE ALSO',
    'https://developers.kakao.com/docs/latest/en/kakaotalk\\-message/rest\\-api',
    '',
  ].join('\n');
}

function commandLines(command: CommandShape, parents: readonly string[]): readonly string[] {
  const path = [...parents, command.name];
  const below = command.commands.filter(({name}) => name !== 'help');
  return [
    `.SS "kakao\\-tui ${roffText([...path, ...placeholdersOf(command)].join(' '))}"`,
    roffText(command.purpose),
    ...command.options.filter(isOwn).flatMap(optionLines),
    ...exampleLines(command),
    ...below.flatMap((one) => commandLines(one, path)),
  ];
}

/** Whether the option is the command's own: options of every command are described once. */
export function isOwn({flags}: OptionShape): boolean {
  return !['--help', '--quiet', '--profile', '--lang'].includes(flags.at(-1) ?? '');
}

export function placeholdersOf(command: CommandShape): readonly string[] {
  return command.arguments.map(({placeholder}) => placeholder);
}

function exampleLines({examples}: CommandShape): readonly string[] {
  return examples.length === 0
    ? []
    : ['.PP', '.nf', '.RS 4', ...examples.map(roffText), '.RE', '.fi'];
}

function optionLines({flags, placeholder, purpose}: OptionShape): readonly string[] {
  const names = flags.map((flag) => `\\fB${roffText(flag)}\\fR`).join(', ');
  return item(placeholder === null ? names : `${names} \\fI${roffText(placeholder)}\\fR`, purpose);
}

function item(term: string, meaning: string): readonly string[] {
  return ['.TP', term, roffText(meaning)];
}

/**
 * Escapes roff: a dot or quote at the start of a line is a request, and a plain hyphen is not a minus
 * (groff_char(7)).
 */
function roffText(text: string): string {
  const plain = text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll('…', '...');
  return plain.replace(/^([.'])/gm, '\\&$1');
}

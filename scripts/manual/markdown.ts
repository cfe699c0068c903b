import type {CommandShape, OptionShape} from '../../src/domain/program/command-shape.ts';
import {isOwn, placeholdersOf} from './roff.ts';

const begin = '<!-- The rest of this section is written by `npm run man`. -->';
const end = '<!-- end of what `npm run man` writes -->';

/** Replaces the command reference in the document. */
export function withReference(document: string, program: CommandShape): string {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from === -1 || to === -1) throw new Error('the marks of the reference are missing');
  const reference = program.commands.flatMap((command) => commandSection(command, []));
  return `${document.slice(0, from)}${begin}\n\n${reference.join('\n')}\n${document.slice(to)}`;
}

function commandSection(command: CommandShape, parents: readonly string[]): readonly string[] {
  const path = [...parents, command.name];
  const usage = ['kakao-tui', ...path, ...placeholdersOf(command)].join(' ');
  const {examples} = command;
  const options = command.options.filter(isOwn);
  const below = command.commands.filter(({name}) => name !== 'help');
  return [
    `${'#'.repeat(path.length + 2)} \`${usage}\``,
    '',
    `${sentence(command.purpose)}`,
    '',
    ...(examples.length === 0 ? [] : ['```sh', ...examples, '```', '']),
    ...(options.length === 0 ? [] : ['| option | |', '|---|---|', ...options.map(row), '']),
    ...below.flatMap((one) => commandSection(one, path)),
  ];
}

function row({flags, placeholder, purpose}: OptionShape): string {
  const typed = [flags.join(', '), placeholder ?? ''].join(' ').trim();
  return `| \`${typed}\` | ${purpose.replaceAll('|', '\\|')} |`;
}

function sentence(purpose: string): string {
  return `${purpose.charAt(0).toUpperCase()}${purpose.slice(1)}${purpose.endsWith('.') ? '' : '.'}`;
}

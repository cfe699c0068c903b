import type {Command} from 'commander';
import type {Language} from '../../domain/program/language.ts';
import {commandHelp} from '../../messages/help/command-help.ts';

/** For commands that may refresh the tokens where nobody looks: what takes a new refresh token. */
export function withOnRotate(command: Command, language: Language): Command {
  return command.option('--on-rotate <command>', commandHelp.onRotate[language]);
}

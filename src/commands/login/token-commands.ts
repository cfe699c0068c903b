import {commandHelp} from '../../messages/help/command-help.ts';
import type {Definition} from '../definition/definition.ts';
import {withOnRotate} from '../definition/on-rotate.ts';
import {durationOf} from '../definition/read-words.ts';

interface RefreshFlags {
  readonly ifOlderThan?: number;
  readonly json?: boolean;
}

/** The commands about the tokens of the login. */
export const tokenCommands: Definition = ({add, context, language, finish}) => {
  withOnRotate(add('refresh'), language)
    .option('--if-older-than <time>', commandHelp.olderThan[language], durationOf(language))
    .option('--json', commandHelp.json[language])
    .action(async ({ifOlderThan: age, json}: RefreshFlags) => {
      const {runRefresh} = await import('./load.ts');
      await finish(runRefresh(context, {age, json: json ?? false}));
    });
  add('status')
    .option('--json', commandHelp.json[language])
    .option('--offline', commandHelp.offline[language])
    .action(async (options: {json?: boolean; offline?: boolean}) => {
      const {runStatus} = await import('./load.ts');
      await finish(runStatus(context, options));
    });
  withOnRotate(add('token'), language)
    .option('--refresh-token', commandHelp.refreshToken[language])
    .action(async (options: {refreshToken?: boolean}) => {
      const {runToken} = await import('./load.ts');
      await finish(runToken(context, options));
    });
};

import {commandHelp} from '../messages/command-help.ts';
import type {Definition} from './definition.ts';

interface SendFlags {
  readonly json?: boolean;
  readonly link?: string;
  readonly button?: string;
  readonly numbers?: boolean;
}

export const sendCommand: Definition = ({add, context, language, finish}) => {
  add('send', 'send [text...]')
    .option('--link <url>', commandHelp.link[language])
    .option('--button <title>', commandHelp.button[language])
    .option('--numbers', commandHelp.numbers[language])
    .option('--no-numbers', commandHelp.noNumbers[language])
    .option('--json', commandHelp.json[language])
    .action(async (words: string[], options: SendFlags) => {
      const {runSend} = await import('../commands/send.ts');
      await finish(runSend(context, words, options));
    });
};

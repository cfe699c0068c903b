import type {Command} from 'commander';
import type {CommandSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import {shapeOf} from '../definition/shape-of.ts';
import {suggesting} from '../definition/suggested-words.ts';
import {type Shell, shells} from './completion-scripts.ts';

const completion: CommandSpec = {
  usage: 'completion',
  ko: '셸 자동 완성 스크립트를 출력합니다',
  en: 'print the completion script for a shell',
  examples: [
    ['eval "$(kakao-tui completion bash)"', {ko: '~/.bashrc에 추가', en: 'in ~/.bashrc'}],
    [
      'source <(kakao-tui completion zsh)',
      {ko: '~/.zshrc의 compinit 뒤에 추가', en: 'in ~/.zshrc, after compinit'},
    ],
    [
      'kakao-tui completion fish > ~/.config/fish/completions/kakao-tui.fish',
      {ko: 'fish', en: 'fish'},
    ],
  ],
};

/** The command that prints a completion script, and the hidden one that the script runs on Tab. */
export const completionCommand: Definition = ({add, context, finish, programs}) => {
  const scripts = add(completion)
    .addArgument(suggesting('<shell>', shells).choices(shells))
    .action(async (shell: Shell) => {
      const {printCompletion} = await import('./load.ts');
      await finish(printCompletion(context, shell));
    });
  const program = scripts.parent as Command;
  program
    .command('complete', {hidden: true})
    .argument('[words...]')
    .allowUnknownOption()
    .helpOption(false)
    .passThroughOptions()
    .action(async (words: string[]) => {
      const {completeLine} = await import('./load.ts');
      await finish(completeLine(context, programs, {root: shapeOf(program), words}));
    });
};

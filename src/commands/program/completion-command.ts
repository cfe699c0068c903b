import type {Command} from 'commander';
import type {Definition} from '../definition/definition.ts';
import {shapeOf} from '../definition/shape-of.ts';
import {suggesting} from '../definition/suggested-words.ts';
import {type Shell, shells} from './completion-scripts.ts';

/** The script of a shell, and what it asks us with every Tab. */
export const completionCommand: Definition = ({add, context, finish, programs}) => {
  const completion = add('completion')
    .addArgument(suggesting('<shell>', shells).choices(shells))
    .action(async (shell: Shell) => {
      const {printCompletion} = await import('./load.ts');
      await finish(printCompletion(context, shell));
    });
  const program = completion.parent as Command;
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

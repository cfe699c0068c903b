import {isThemeChoice, themeChoices} from '../../domain/program/theme-choice.ts';
import {raise} from '../steps/updates.ts';
import type {SlashCommand} from './slash-command.ts';

/** How the screen looks, from now on and at the next start. */
export const lookCommands = {
  theme: {
    help: {
      ko: `화면 색 (${themeChoices.join(', ')})`,
      en: `colours (${themeChoices.join(', ')})`,
    },
    argument: {hint: {ko: '색', en: 'NAME'}, choices: themeChoices},
    run: (state, theme) =>
      isThemeChoice(theme)
        ? [
            raise({...state, look: {...state.look, theme}}, {kind: 'theme-chosen', theme}),
            {type: 'save-preference', change: {theme}},
          ]
        : {kind: 'command-argument', name: 'theme'},
  },
} satisfies Readonly<Record<string, SlashCommand>>;

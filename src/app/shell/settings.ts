import type {Language} from '../../domain/program/language.ts';
import type {LayoutChoice} from '../../domain/program/layout-choice.ts';
import type {ThemeChoice} from '../../domain/program/theme-choice.ts';
import {shownLayout} from '../state/shown-layout.ts';
import type {State} from '../state/state.ts';
import {showNotice, type Update} from '../steps/updates.ts';

/** Applies now and is saved for the next start, like every setting here. */
export function chooseLanguage(state: State, language: Language): Update {
  return [
    {...state, language},
    {type: 'save-preference', change: {language}},
  ];
}

/** Sets the language by a command, which shows a notice. */
export function sayLanguage(state: State, language: Language): Update {
  const [next, ...effects] = chooseLanguage(state, language);
  return [showNotice(next, {kind: 'language-chosen'}), ...effects];
}

export function chooseTheme(state: State, theme: ThemeChoice): Update {
  const next = {...state, appearance: {...state.appearance, theme}};
  return [
    showNotice(next, {kind: 'theme-chosen', theme}),
    {type: 'save-preference', change: {theme}},
  ];
}

export function chooseLayout(state: State, layout: LayoutChoice): Update {
  const next = {...state, appearance: {...state.appearance, layout}};
  return [
    showNotice(next, {kind: 'layout-chosen', layout, shown: shownLayout(next)}),
    {type: 'save-preference', change: {layout}},
  ];
}

/** Sets whether the parts of a long memo are numbered. */
export function chooseNumbers(state: State, isNumbered: boolean): Update {
  const next = {...state, sendingDefaults: {...state.sendingDefaults, isNumbered}};
  return [
    showNotice(next, {kind: 'numbers-changed', isNumbered}),
    {type: 'save-preference', change: {numbers: isNumbered}},
  ];
}

import {createContext} from 'react';
import {type Theme, themeFor} from '../theme.ts';

/** The theme of the whole screen. */
export const ThemeContext = createContext<Theme>(themeFor({hasColor: true}));

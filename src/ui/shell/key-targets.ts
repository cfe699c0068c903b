import type {Store} from '../../app/events/store.ts';
import {createPrivateFields} from '../base/private-fields.ts';
import {createViewport} from '../base/viewport.ts';
import type {KeyTargets} from './route-key.ts';

/** What the screen shows besides the state; needs nothing of Ink, which takes its time to load. */
export interface ScreenSources {
  readonly store: Store;
  /** Shown in the first run's fields, to be kept or changed. */
  readonly redirectUri: string;
  readonly restApiKey: string;
}

/** What keys act upon; the terminal itself answers once Ink draws on it. */
export function createKeyTargets({store, redirectUri, restApiKey}: ScreenSources): KeyTargets {
  return {
    store,
    fields: createPrivateFields(redirectUri, restApiKey),
    page: createViewport(),
    terminal: {
      redraw: () => {},
      suspend: () => {},
      lendRows: (use) => use(),
      lend: (use) => use(),
    },
  };
}

import type {Store} from '../../app/events/store.ts';
import {createPrivateFields} from '../base/private-fields.ts';
import {createViewport} from '../base/viewport.ts';
import {selectValues} from '../setup/select-values.ts';
import type {KeyTargets} from './route-key.ts';

/** The data on the screen apart from the state; independent of Ink, which is slow to load. */
export interface ScreenSources {
  readonly store: Store;
  /** The initial values of the fields in the first run, which the user may keep or change. */
  readonly redirectUri: string;
  readonly restApiKey: string;
}

/** The objects that keys act on; the functions of the terminal are stubs until Ink draws on it. */
export function createKeyTargets({store, redirectUri, restApiKey}: ScreenSources): KeyTargets {
  const fields = createPrivateFields(redirectUri, restApiKey);
  selectValues({store, fields});
  return {
    store,
    fields,
    page: createViewport(),
    terminal: {
      redraw: () => {},
      suspend: () => {},
      lendRows: (use) => use(),
      lend: (use) => use(),
    },
  };
}

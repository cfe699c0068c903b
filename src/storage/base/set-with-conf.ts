import Conf from 'conf';
import type {Preferences} from '../../domain/preferences/preferences.ts';

/** Writes the change into the `config.json` of a folder; loaded only to save, as it takes 40 ms. */
export function setWithConf(cwd: string, change: Partial<Preferences>): void {
  const conf = new Conf<Record<string, unknown>>({
    cwd,
    configFileMode: 0o600,
    clearInvalidConfig: true,
    // Names such as `compose.submit` stand in the file as they are typed.
    accessPropertiesByDotNotation: false,
    projectName: 'kakao-tui',
    projectSuffix: '',
  });
  conf.set(change);
}

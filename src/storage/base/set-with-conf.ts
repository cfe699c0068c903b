import Conf from 'conf';
import type {Preferences} from '../../domain/preferences/preferences.ts';

/**
 * Writes the change into the `config.json` of a folder. This module is loaded only to save, because
 * loading conf takes 40 ms.
 */
export function setWithConf(cwd: string, change: Partial<Preferences>): void {
  const conf = new Conf<Record<string, unknown>>({
    cwd,
    configFileMode: 0o600,
    clearInvalidConfig: true,
    // Names such as `compose.submit` are single keys in the file, not paths.
    accessPropertiesByDotNotation: false,
    projectName: 'kakao-tui',
    projectSuffix: '',
  });
  conf.set(change);
}

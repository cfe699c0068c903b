import {readlinkSync} from 'node:fs';

/**
 * The name of the zone that the system's clock is in, from the link that Linux and macOS keep it in;
 * empty if there is none.
 */
export function zoneOfSystem(): string {
  try {
    return /\/zoneinfo\/(.+)$/.exec(readlinkSync('/etc/localtime'))?.[1] ?? '';
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return '';
  }
}

import {sanitizeLine} from '../../domain/text/sanitize.ts';

/** The host of an address with its port, or the whole of what is no address. */
export function hostOf(url: string): string {
  return sanitizeLine(URL.parse(url)?.host ?? url);
}

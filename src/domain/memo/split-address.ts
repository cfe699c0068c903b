import {isWebLink} from './memo-link.ts';
import {maxMessageUnits, memoParts, type SplitOptions} from './split-memo.ts';
import {addressesIn} from './web-address.ts';

/** A web address that is in two or more messages, so that a tap on the text does not open it. */
export interface SplitAddress {
  readonly address: string;
  /** Whether the address can be the link of the memo, which opens it as a whole. */
  readonly canBeLink: boolean;
}

/**
 * Finds the first web address that the division of a text into messages cuts, preferably one that
 * can be the memo's link; null if all addresses stay whole.
 */
export function findSplitAddress(text: string, options: SplitOptions = {}): SplitAddress | null {
  if (text.length <= (options.limit ?? maxMessageUnits)) return null;
  const ends = memoParts(text, options).map(({end}) => end);
  let found: SplitAddress | null = null;
  let part = 0;
  for (const {address: written, start} of addressesIn(text)) {
    while ((ends[part] ?? text.length) <= start) part += 1;
    if ((ends[part] ?? text.length) >= start + written.length) continue;
    const address = /^www\./i.test(written) ? `https://${written}` : written;
    const canBeLink = isWebLink(address);
    if (canBeLink) return {address, canBeLink};
    found ??= {address, canBeLink};
  }
  return found;
}

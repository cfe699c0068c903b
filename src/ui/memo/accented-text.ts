import {tagsIn} from '../../domain/memo/tags.ts';
import {addressesIn} from '../../domain/memo/web-address.ts';
import type {WrappedLine} from '../../domain/text/wrap-text.ts';
import type {Row, Span} from '../base/row.ts';
import {linkTo, type View} from '../base/view.ts';

/** A tag or an address in a text, in UTF-16 offsets. */
export interface Accent {
  readonly start: number;
  readonly end: number;
  /** The address that a click opens; null for a tag. */
  readonly url: string | null;
}

/** The tags and addresses in a text, in order and without overlaps. */
export function accentsIn(text: string): readonly Accent[] {
  const addresses = [...addressesIn(text)].map(({address, start}): Accent => {
    return {start, end: start + address.length, url: address};
  });
  const tags = [...tagsIn(text)].map(({written, start}): Accent => {
    return {start, end: start + written.length, url: null};
  });
  const all = [...addresses, ...tags].sort((one, other) => one.start - other.start);
  let end = 0;
  return all.filter((accent) => {
    const isFree = accent.start >= end;
    if (isFree) end = accent.end;
    return isFree;
  });
}

/** One row of a wrapped text, with its tags and addresses in the accent. */
export function accentedLine(
  {text, start}: WrappedLine,
  accents: readonly Accent[],
  view: View,
): Row {
  const spans: Span[] = [];
  let done = 0;
  for (const accent of accents) {
    const from = Math.max(accent.start - start, done);
    const to = Math.min(accent.end - start, text.length);
    if (to <= from) continue;
    if (from > done) spans.push({text: text.slice(done, from)});
    const link = accent.url === null ? {} : linkTo(accent.url, view);
    spans.push({text: text.slice(from, to), tone: 'accent', ...link});
    done = to;
  }
  if (done < text.length) spans.push({text: text.slice(done)});
  return spans;
}

import type {CardContent} from '../../room/card.ts';
import type {WebPage} from './read-page.ts';

// A quoted value may contain >, and an attribute may have no value.
const metaPattern = /<meta\s((?:"[^"]*"|'[^']*'|[^<>"'])*)>/gi;
const attributePattern = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
const titlePattern = /<title[^<>]*>([^<]*)/i;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * The card of a page by its Open Graph tags (ogp.me), or by its title; null if it says nothing.
 * Addresses in the tags may be relative.
 */
export function readOpenGraph({url, html}: WebPage): CardContent | null {
  const tags = readTags(html);
  const title = tags.get('og:title') ?? plainText(titlePattern.exec(html)?.[1] ?? '');
  const description = tags.get('og:description') ?? null;
  const imageUrl = address(tags.get('og:image'), url, /^(?:https?:|data:image\/)/);
  if (title === '' && description === null && imageUrl === null) return null;
  const target = address(tags.get('og:url'), url, /^https?:/) ?? url;
  return {
    title: title === '' ? null : title,
    description,
    imageUrl,
    link: {web_url: target, mobile_web_url: target},
  };
}

/** The texts of the meta elements by their names; the first of a name counts. */
function readTags(html: string): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const [, source = ''] of html.matchAll(metaPattern)) {
    const attributes = readAttributes(source);
    const name = (attributes.get('property') ?? attributes.get('name') ?? '').toLowerCase();
    const text = plainText(attributes.get('content') ?? '');
    if (text !== '' && !tags.has(name)) tags.set(name, text);
  }
  return tags;
}

function readAttributes(source: string): ReadonlyMap<string, string> {
  const found = [...source.matchAll(attributePattern)];
  return new Map(
    found.map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  );
}

function plainText(markup: string): string {
  const text = markup.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
  return text.replace(/\s+/g, ' ').trim();
}

function address(given: string | undefined, base: string, allowed: RegExp): string | null {
  const href = given === undefined ? '' : (URL.parse(given, base)?.href ?? '');
  return allowed.test(href) ? href : null;
}

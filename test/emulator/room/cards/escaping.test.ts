import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Card} from '../../../../src/emulator/room/card.ts';
import {drawn} from '../drawn.ts';
import {registeredDomain, sampleCards} from '../sample-cards.ts';

const mark = 'MARK';
const hostile = `<img src=x onerror="alert(1)">"'&`;
const escaped = '&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&quot;&#39;&amp;';

/** Members that choose what is drawn and are never drawn themselves. */
const choices = ['kind', 'idType'];

type Path = readonly (string | number)[];

/** The path of every string in a value. */
function stringPaths(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'string') return choices.includes(String(path.at(-1))) ? [] : [path];
  if (Array.isArray(value)) return value.flatMap((item, i) => stringPaths(item, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => stringPaths(item, [...path, name]));
}

/** A copy of the card with another string at the path. */
function withString(card: Card, path: Path, text: string): Card {
  const copy = structuredClone(card);
  const holder = path.slice(0, -1).reduce<unknown>((value, name) => memberOf(value, name), copy);
  assert.ok(typeof holder === 'object' && holder !== null);
  Reflect.set(holder, path.at(-1) ?? '', text);
  return copy;
}

function memberOf(value: unknown, name: string | number): unknown {
  assert.ok(typeof value === 'object' && value !== null);
  return Reflect.get(value, name);
}

/** What must precede a text so that the member is drawn as it is when it is well formed. */
function prefixOf(path: Path): string {
  const name = String(path.at(-1));
  if (name.endsWith('ImageUrl') || name === 'imageUrl') return 'data:image/png,';
  return /url$/i.test(name) ? `${registeredDomain}/?q=` : '';
}

const cards: readonly Card[] = [
  ...Object.values(sampleCards),
  {...sampleCards.scrap, content: null},
  {
    ...sampleCards.commerce,
    commerce: {...sampleCards.commerce.commerce, discountRate: null, fixedDiscountPrice: 1},
  },
];

test('no string of a card adds or changes markup: each is drawn escaped, in text and attributes', () => {
  const drawnMembers = new Set<string>();
  const others = new Set<string>();
  for (const card of cards) {
    for (const path of stringPaths(card)) {
      const prefix = prefixOf(path);
      const plain = drawn(withString(card, path, prefix + mark));
      const attacked = drawn(withString(card, path, prefix + hostile));
      assert.equal(attacked, plain.replaceAll(mark, escaped), `${card.kind}: ${path.join('.')}`);
      (plain.includes(mark) ? drawnMembers : others).add(String(path.at(-1)));
    }
  }
  // The phone shows neither ids nor parameters of an app.
  assert.deepEqual([...others].filter((name) => !drawnMembers.has(name)).sort(), [
    'android_execution_params',
    'id',
    'templateId',
  ]);
});

test('a script address is neither a link nor a picture', () => {
  const script = 'javascript:alert(1)';
  for (const card of cards) {
    for (const path of stringPaths(card).filter((names) => /url$/i.test(String(names.at(-1))))) {
      const html = drawn(withString(card, path, script));
      assert.doesNotMatch(html, /(?:href|src)="(?!https:|data:image\/)/, path.join('.'));
    }
  }
});

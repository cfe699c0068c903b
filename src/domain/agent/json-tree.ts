/** A value of a JSON text, or a member of an object, with its place in the text. */
export interface JsonNode {
  readonly type: 'object' | 'array' | 'member' | 'scalar';
  readonly start: number;
  /** The offset behind it. */
  end: number;
  readonly parent: JsonNode | null;
  /** Of an object its members, of a member its name and its value, of an array its elements. */
  readonly children: JsonNode[];
  /** The text, number, boolean or null of a scalar. */
  readonly value: unknown;
}

/** What lies deeper is not read: no settings are like that. */
const maxDepth = 200;

const spaceAndComments = /(?:[ \t\r\n]+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const scalar = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|-?\d[\d.eE+-]*|true|false|null/y;

class Malformed extends Error {}

/** Reads JSON that may have comments, as agents allow it; null if it is not well-formed. */
export function readJsonTree(text: string): JsonNode | null {
  const reader = new Reader(text);
  try {
    const root = reader.value(null, 0);
    return reader.isAtEnd() ? root : null;
  } catch (error) {
    // SyntaxError: a number or a text that JSON.parse refuses.
    if (error instanceof Malformed || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The value of a member of an object; null if there is none, or if it is no object. */
export function memberNode(node: JsonNode | null, name: string): JsonNode | null {
  if (node?.type !== 'object') return null;
  return node.children.find(({children: [key]}) => key?.value === name)?.children[1] ?? null;
}

/** What the text says at this place, as `JSON.parse` returns it. */
export function valueIn(node: JsonNode): unknown {
  switch (node.type) {
    case 'object':
      return Object.fromEntries(
        node.children.flatMap(({children: [key, value]}) =>
          key === undefined || value === undefined ? [] : [[key.value, valueIn(value)]],
        ),
      );
    case 'array':
      return node.children.map(valueIn);
    default:
      return node.value;
  }
}

function nodeAt(type: JsonNode['type'], start: number, parent: JsonNode | null): JsonNode {
  return {type, start, end: start, parent, children: [], value: null};
}

class Reader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  isAtEnd(): boolean {
    this.skip();
    return this.at === this.text.length;
  }

  value(parent: JsonNode | null, depth: number): JsonNode {
    this.skip();
    const opening = this.text[this.at];
    if (depth > maxDepth) throw new Malformed();
    if (opening === '{' || opening === '[') return this.container(opening, parent, depth);
    return this.scalar(parent);
  }

  private container(opening: '{' | '[', parent: JsonNode | null, depth: number): JsonNode {
    const type = opening === '{' ? 'object' : 'array';
    const container = nodeAt(type, this.at, parent);
    const closing = opening === '{' ? '}' : ']';
    this.at += 1;
    if (!this.takes(closing)) {
      do {
        const child = type === 'object' ? this.member(container, depth) : null;
        container.children.push(child ?? this.value(container, depth + 1));
      } while (this.takes(','));
      if (!this.takes(closing)) throw new Malformed();
    }
    container.end = this.at;
    return container;
  }

  private member(parent: JsonNode, depth: number): JsonNode {
    this.skip();
    const member = nodeAt('member', this.at, parent);
    const key = this.scalar(member);
    if (typeof key.value !== 'string' || !this.takes(':')) throw new Malformed();
    const value = this.value(member, depth + 1);
    member.children.push(key, value);
    member.end = value.end;
    return member;
  }

  private scalar(parent: JsonNode | null): JsonNode {
    const start = this.at;
    scalar.lastIndex = start;
    const [source] = scalar.exec(this.text) ?? [];
    if (source === undefined) throw new Malformed();
    this.at += source.length;
    return {type: 'scalar', start, end: this.at, parent, children: [], value: JSON.parse(source)};
  }

  private takes(sign: string): boolean {
    this.skip();
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private skip(): void {
    spaceAndComments.lastIndex = this.at;
    this.at += spaceAndComments.exec(this.text)?.[0].length ?? 0;
  }
}

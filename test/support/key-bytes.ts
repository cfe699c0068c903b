export type KeyName = keyof typeof plainKeys | keyof typeof cursorKeys | keyof typeof tildeKeys;
export type Modifier = 'ctrl' | 'alt' | 'shift';

/** A named key, a chord such as `ctrl+r`, `alt+enter` or `ctrl+shift+left`, or text to type. */
export type Key = KeyName | `${Modifier}+${string}` | {text: string};

const plainKeys = {enter: '\r', esc: '\x1b', tab: '\t', backspace: '\x7f', space: ' '} as const;
const cursorKeys = {up: 'A', down: 'B', right: 'C', left: 'D', home: 'H', end: 'F'} as const;
const tildeKeys = {insert: 2, delete: 3, pageup: 5, pagedown: 6, f5: 15} as const;

const parameterBits: Record<Modifier, number> = {shift: 1, alt: 2, ctrl: 4};

/**
 * Returns the bytes that xterm sends for a key (xterm's ctlseqs, "PC-Style Function Keys").
 *
 * `applicationCursor` is the DECCKM mode of the terminal. Throws on a chord that has no bytes in a
 * terminal without the kitty protocol, such as `ctrl+enter`.
 */
export function keyBytes(key: Key, applicationCursor = false): string {
  if (typeof key !== 'string') return key.text;
  const {modifiers, name} = parseChord(key);
  if (name in cursorKeys)
    return cursorKey(name as keyof typeof cursorKeys, modifiers, applicationCursor);
  if (name in tildeKeys) return tildeKey(tildeKeys[name as keyof typeof tildeKeys], modifiers);
  return characterKey(name, modifiers);
}

function parseChord(key: string): {modifiers: Set<Modifier>; name: string} {
  const parts = key.split(/\+(?=.)/);
  const name = parts.pop() ?? '';
  const known = parts.filter((part): part is Modifier => part in parameterBits);
  if (known.length < parts.length) throw new Error(`unknown key: ${key}`);
  return {modifiers: new Set(known), name};
}

function modifierParameter(modifiers: Set<Modifier>): number {
  return 1 + [...modifiers].reduce((sum, modifier) => sum + parameterBits[modifier], 0);
}

function cursorKey(
  name: keyof typeof cursorKeys,
  modifiers: Set<Modifier>,
  applicationCursor: boolean,
): string {
  if (modifiers.size > 0) return `\x1b[1;${modifierParameter(modifiers)}${cursorKeys[name]}`;
  return `${applicationCursor ? '\x1bO' : '\x1b['}${cursorKeys[name]}`;
}

function tildeKey(code: number, modifiers: Set<Modifier>): string {
  return modifiers.size > 0 ? `\x1b[${code};${modifierParameter(modifiers)}~` : `\x1b[${code}~`;
}

function characterKey(name: string, modifiers: Set<Modifier>): string {
  const prefix = modifiers.has('alt') ? '\x1b' : '';
  if (modifiers.has('shift')) {
    if (name === 'tab' && !modifiers.has('ctrl')) return `${prefix}\x1b[Z`;
    throw new Error(`a terminal sends nothing of its own for shift+${name}`);
  }
  return prefix + (modifiers.has('ctrl') ? controlCharacter(name) : plainCharacter(name));
}

function plainCharacter(name: string): string {
  if (name in plainKeys) return plainKeys[name as keyof typeof plainKeys];
  if ([...name].length === 1) return name;
  throw new Error(`unknown key: ${name}`);
}

function controlCharacter(name: string): string {
  if (name === 'space') return '\0';
  if (name === 'backspace') return '\x08';
  if (!/^[a-z@[\\\]^_]$/.test(name)) throw new Error(`a terminal has no control code for ${name}`);
  return String.fromCharCode(name.toUpperCase().charCodeAt(0) & 0x1f);
}

/**
 * One action at the keyboard: a key by name (`ctrl+r`, `alt+enter`, `up`, or a single character),
 * or text that was typed or committed by the input method.
 */
export type KeyPress = {kind: 'key'; name: string} | {kind: 'text'; text: string};

export function keyPress(name: string): KeyPress {
  return {kind: 'key', name};
}

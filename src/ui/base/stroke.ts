/**
 * One thing that the person did at the keyboard: a key by name (`ctrl+r`, `alt+enter`, `up`, or a
 * single character), or text that was typed or handed over by the input method.
 */
export type Stroke = {kind: 'key'; name: string} | {kind: 'text'; text: string};

export function keyStroke(name: string): Stroke {
  return {kind: 'key', name};
}

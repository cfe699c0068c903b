/**
 * A pattern that is compiled when it is first needed. One with classes of Unicode takes up to
 * several milliseconds, and most starts need few of them.
 */
export function lazyPattern(source: string, flags: string): () => RegExp {
  let compiled: RegExp | undefined;
  return () => {
    compiled ??= new RegExp(source, flags);
    return compiled;
  };
}

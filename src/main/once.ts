/** Creates a value on first use; `peek` does not create it. */
export function once<T>(make: () => T): {get(): T; peek(): T | null} {
  let made: {value: T} | null = null;
  return {
    get: () => {
      made ??= {value: make()};
      return made.value;
    },
    peek: () => made?.value ?? null,
  };
}

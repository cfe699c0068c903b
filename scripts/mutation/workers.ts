/** Gives each worker the next item as soon as the worker is free, until no items are left. */
export async function shareOut<Worker, Item>(
  workers: readonly Worker[],
  items: readonly Item[],
  work: (worker: Worker, items: Iterable<Item>) => Promise<void>,
): Promise<void> {
  const rest = items[Symbol.iterator]();
  // A wrapper without `return()`: leaving a `for of` loop closes its iterator, which must not end
  // the supply of the other workers.
  const supply = {[Symbol.iterator]: () => ({next: () => rest.next()})};
  await Promise.all(workers.map((worker) => work(worker, supply)));
}

/** Has each worker take the next item as soon as it is free, until none is left. */
export async function shareOut<Worker, Item>(
  workers: readonly Worker[],
  items: readonly Item[],
  work: (worker: Worker, items: Iterable<Item>) => Promise<void>,
): Promise<void> {
  const rest = items[Symbol.iterator]();
  // `for of` closes what it iterates when it is left, which must not end the others' supply.
  const supply = {[Symbol.iterator]: () => ({next: () => rest.next()})};
  await Promise.all(workers.map((worker) => work(worker, supply)));
}

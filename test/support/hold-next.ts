import type {Emulator} from '../../src/emulator/start-emulator.ts';

/** A request that Kakao has and does not answer yet. */
export interface Held {
  /** Settles when the request is there; rejects when it does not come. */
  readonly arrived: Promise<void>;
  /** Lets Kakao take it and answer as usual. */
  release(): void;
}

/** How long (ms) a test that fails waits for a request. */
const deadline = 25_000;

/** Has Kakao hold back the next answer on this path, so that a test decides what comes first. */
export function holdNext(emulator: Pick<Emulator, 'failNext'>, path: string): Held {
  const arrival = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const timer = setTimeout(() => arrival.reject(new Error(`nobody asked ${path}`)), deadline);
  const until = (): Promise<void> => {
    clearTimeout(timer);
    arrival.resolve();
    return gate.promise;
  };
  emulator.failNext(path, {until});
  return {arrived: arrival.promise, release: gate.resolve};
}

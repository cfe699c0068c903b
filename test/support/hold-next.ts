import type {Emulator} from '../../src/emulator/start-emulator.ts';

/** A request that Kakao has received but not answered yet. */
export interface Held {
  /** Settles when the request has arrived; rejects if it does not arrive. */
  readonly arrived: Promise<void>;
  /** Lets Kakao process the request and answer as usual. */
  release(): void;
}

/** The time (ms) that a failing test waits for a request. */
const deadline = 25_000;

/** Makes Kakao delay the next answer on this path, so that a test decides the order of events. */
export function holdNext(emulator: Pick<Emulator, 'failNext'>, path: string): Held {
  const arrival = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const timer = setTimeout(
    () => arrival.reject(new Error(`no request for ${path} arrived`)),
    deadline,
  );
  const until = (): Promise<void> => {
    clearTimeout(timer);
    arrival.resolve();
    return gate.promise;
  };
  emulator.failNext(path, {until});
  return {arrived: arrival.promise, release: gate.resolve};
}

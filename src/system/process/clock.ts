import type {Clock} from '../../app/ports/system-ports.ts';

/** The wall clock: the only place where the program reads the time. */
export const systemClock: Clock = {now: () => Date.now()};

import type {Clock} from '../../app/ports/system-ports.ts';

/** The wall clock: the one place where the program reads the time. */
export const systemClock: Clock = {now: () => Date.now()};

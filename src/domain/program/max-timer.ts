/** Longest timer of Node.js (2^31 - 1 ms): a longer one would fire at once. */
export const maxTimerMs = 2_147_483_647;

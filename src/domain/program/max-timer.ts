/** The longest timer of Node.js (2^31 - 1 ms): a longer one would fire immediately. */
export const maxTimerMs = 2_147_483_647;

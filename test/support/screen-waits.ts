export type ScreenPattern = string | RegExp | ((screen: string[]) => boolean);

export interface WaitOptions {
  /** How long to wait, in milliseconds; 25 seconds unless given. */
  deadline?: number;
  /** What is waited for, in words, for the message of a failure. */
  what?: string;
}

type Outcome = 'met' | 'late' | 'ended';

interface Wait {
  condition: () => boolean;
  settle: (outcome: Outcome) => void;
  fail: (reason: unknown) => void;
}

const DEFAULT_DEADLINE_MS = 25_000;

/** Tells whether the rows hold the text, match the expression or please the predicate. */
export function matchesScreen(pattern: ScreenPattern, screen: string[]): boolean {
  if (typeof pattern === 'function') return pattern(screen);
  const text = screen.join('\n');
  return typeof pattern === 'string' ? text.includes(pattern) : text.search(pattern) !== -1;
}

/** Promises for things to come on a screen, looked at again each time `check` is called. */
export class ScreenWaits {
  readonly #waits = new Set<Wait>();
  readonly #describe: () => string;
  #ended = false;

  /** `describe` gives the screen for the message of a wait that failed. */
  constructor(describe: () => string) {
    this.#describe = describe;
  }

  /** Rejects when the deadline passes, and at once when the program has ended without it. */
  async until(condition: () => boolean, what: string, options: WaitOptions = {}): Promise<void> {
    const deadline = options.deadline ?? DEFAULT_DEADLINE_MS;
    const outcome = await this.#outcome(condition, deadline);
    if (outcome === 'met') return;
    const why = outcome === 'late' ? `not within ${deadline} ms` : 'the program ended before it';
    throw new Error(`waited for ${options.what ?? what}: ${why}\n${this.#describe()}`);
  }

  /** Looks at the screen again for everyone who waits. */
  check(): void {
    for (const wait of [...this.#waits]) this.#examine(wait);
  }

  /** The last look: nothing will change any more. */
  end(): void {
    this.#ended = true;
    this.check();
  }

  #outcome(condition: () => boolean, deadline: number): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => wait.settle('late'), deadline);
      const leave = () => {
        clearTimeout(timer);
        this.#waits.delete(wait);
      };
      const wait: Wait = {
        condition,
        settle: (outcome) => {
          leave();
          resolve(outcome);
        },
        fail: (reason) => {
          leave();
          reject(reason);
        },
      };
      this.#waits.add(wait);
      this.#examine(wait);
    });
  }

  #examine(wait: Wait): void {
    try {
      if (wait.condition()) wait.settle('met');
      else if (this.#ended) wait.settle('ended');
    } catch (reason) {
      wait.fail(reason);
    }
  }
}

export type ScreenPattern = string | RegExp | ((screen: string[]) => boolean);

export interface WaitOptions {
  /** The deadline in milliseconds; 25 seconds unless given. */
  deadline?: number;
  /** A description of the awaited condition for the error message. */
  what?: string;
}

type Outcome = 'met' | 'late' | 'ended';

interface Wait {
  condition: () => boolean;
  settle: (outcome: Outcome) => void;
  fail: (reason: unknown) => void;
}

const defaultDeadlineMs = 25_000;

/** Whether the rows contain the text, match the expression or satisfy the predicate. */
export function matchesScreen(pattern: ScreenPattern, screen: string[]): boolean {
  if (typeof pattern === 'function') return pattern(screen);
  const text = screen.join('\n');
  return typeof pattern === 'string' ? text.includes(pattern) : text.search(pattern) !== -1;
}

/** Promises for conditions of a screen, evaluated each time `check` is called. */
export class ScreenWaits {
  readonly #waits = new Set<Wait>();
  readonly #describe: () => string;
  #ended = false;

  /** `describe` returns the screen for the error message of a failed wait. */
  constructor(describe: () => string) {
    this.#describe = describe;
  }

  /** Rejects at the deadline, and immediately if the program ends before the condition holds. */
  async until(condition: () => boolean, what: string, options: WaitOptions = {}): Promise<void> {
    const deadline = options.deadline ?? defaultDeadlineMs;
    const outcome = await this.#outcome(condition, deadline);
    if (outcome === 'met') return;
    const why = outcome === 'late' ? `not within ${deadline} ms` : 'the program ended before it';
    throw new Error(`waited for ${options.what ?? what}: ${why}\n${this.#describe()}`);
  }

  /** Evaluates the conditions of all pending waits. */
  check(): void {
    for (const wait of [...this.#waits]) this.#examine(wait);
  }

  /** Evaluates all conditions a last time, because nothing will change any more. */
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

/** A schema in JSON Schema notation, of which only what `checkValue` reads may be used. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The hints of a tool, as the Model Context Protocol names them ("Tool", `annotations`). */
export interface ToolHints {
  readonly readOnlyHint: boolean;
  readonly destructiveHint: boolean;
  readonly idempotentHint: boolean;
  readonly openWorldHint: boolean;
}

/** What a call returns to the other program. */
export interface ToolAnswer {
  readonly isError: boolean;
  /** The answer for programs; null if there is only a sentence. It satisfies the output schema. */
  readonly content: Readonly<Record<string, unknown>> | null;
  /** The same for programs that read only texts. */
  readonly text: string;
}

/** Something that another program may ask this one to do. */
export interface ServedTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: JsonSchema;
  readonly outputSchema: JsonSchema;
  readonly hints: ToolHints;
  /** The answer to arguments that do not; a sentence alone if absent. */
  refused?(reason: string): Promise<ToolAnswer>;
  /** The arguments satisfy the input schema. `signal` is aborted when the caller withdraws the call. */
  call(given: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<ToolAnswer>;
}

/** What is served to one other program. */
export interface ToolService {
  readonly version: string;
  /** The purpose of all tools together, for the model that uses them. */
  readonly instructions: string;
  readonly tools: readonly ServedTool[];
  /** Ends the service when aborted. */
  readonly signal: AbortSignal;
  /** Receives what was wrong with a message of the other program, for a log. */
  readonly onFault: (detail: string) => void;
}

/**
 * Serves tools to the program on stdin and stdout, until it closes stdin or no longer reads.
 * Returns after the last call has ended. Nothing else may write on stdout meanwhile.
 */
export type ServeTools = (service: ToolService) => Promise<void>;

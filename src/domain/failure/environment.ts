/** A process's environment variables, any of which may be absent. */
export type Environment = Readonly<Record<string, string | undefined>>;

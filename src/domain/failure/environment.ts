/** Environment variables as a process has them: any may be absent. */
export type Environment = Readonly<Record<string, string | undefined>>;

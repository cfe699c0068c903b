const ownNames = /^KAKAO_/i;

/** The environment for a child process: all variables except this program's own (KAKAO_…). */
export function environmentWithoutSecrets(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !ownNames.test(name)));
}

/**
 * Removes this program's variables from the environment of this process while a library starts a
 * child process with it and offers no way to pass another one. Code that reads the environment
 * during that time does not find them.
 */
export async function withoutSecretsInEnvironment<T>(action: () => Promise<T>): Promise<T> {
  const removed = Object.entries(process.env).filter(([name]) => ownNames.test(name));
  for (const [name] of removed) {
    delete process.env[name];
  }
  try {
    return await action();
  } finally {
    Object.assign(process.env, Object.fromEntries(removed));
  }
}

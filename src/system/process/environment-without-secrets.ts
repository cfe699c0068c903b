const ours = /^KAKAO_/i;

/** The environment for a program we start: all but the variables that are ours (KAKAO_…). */
export function environmentWithoutSecrets(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !ours.test(name)));
}

/**
 * Takes our variables out of this process's environment while a library starts a program with it
 * and offers no way to pass another one. Whoever reads the environment meanwhile misses them.
 */
export async function withoutSecretsInEnvironment<T>(action: () => Promise<T>): Promise<T> {
  const held = Object.entries(process.env).filter(([name]) => ours.test(name));
  for (const [name] of held) {
    delete process.env[name];
  }
  try {
    return await action();
  } finally {
    Object.assign(process.env, Object.fromEntries(held));
  }
}

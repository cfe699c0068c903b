import {homedir} from 'node:os';
import {resolve} from 'node:path';
import type {UserService} from '../../app/ports/service-ports.ts';
import type {Environment} from '../../domain/failure/environment.ts';
import {withAbsolutePaths} from '../../system/process/absolute-paths.ts';
import {createUserService} from '../../system/process/user-service.ts';

/** The service for this profile, which runs the daemon of this same program with these options. */
export function openUserService(
  env: Environment,
  profile: string,
  options: readonly string[] = [],
): UserService {
  const {execPath, execArgv, argv, platform} = process;
  return createUserService({
    env: withAbsolutePaths(env),
    home: env['HOME'] || homedir(),
    platform,
    uid: process.getuid?.() ?? null,
    program: [execPath, ...execArgv, resolve(argv[1] ?? '')],
    profile,
    options,
  });
}

import {homedir} from 'node:os';
import {resolve} from 'node:path';
import type {UserService} from '../app/ports/service-ports.ts';
import {createUserService} from '../system/process/user-service.ts';
import type {Cli} from './cli-context.ts';
import {openProfiles} from './open-profiles.ts';

/** The service for the profile that is used, running this very program. */
export function openUserService(cli: Cli): UserService {
  const {execPath, execArgv, argv, platform} = process;
  return createUserService({
    env: cli.env,
    home: homedir(),
    platform,
    uid: process.getuid?.() ?? null,
    program: [execPath, ...execArgv, resolve(argv[1] ?? '')],
    profile: openProfiles(cli).current,
  });
}

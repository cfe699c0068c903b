import {execFileSync, spawnSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {tempFolder} from './temp-folder.ts';

/** What a file system does with a lock: it accepts every one without effect, or refuses with errno. */
export type LockFault = 'accepted' | 'ENOLCK' | 'EOPNOTSUPP' | 'ENOSYS' | 'EINVAL' | 'EPERM';

/** The reason why no fault of locks can be made here, or false. */
export const noLockShim: string | false =
  process.platform !== 'linux' || spawnSync('gcc', ['--version']).status !== 0
    ? 'needs Linux and gcc'
    : false;

const source = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
static int fault(int command, void *argument) {
  if (FAULT != 0) { errno = FAULT; return -1; }
  if (command == F_GETLK) ((struct flock *)argument)->l_type = F_UNLCK;
  return 0;
}
#define WRAP(name) \\
int name(int file, int command, ...) { \\
  va_list list; va_start(list, command); void *argument = va_arg(list, void *); va_end(list); \\
  if (command == F_SETLK || command == F_SETLKW || command == F_GETLK) return fault(command, argument); \\
  int (*real)(int, int, ...) = (int (*)(int, int, ...))dlsym(RTLD_NEXT, #name); \\
  return real(file, command, argument); \\
}
WRAP(fcntl)
WRAP(fcntl64)
`;

/** The environment of a process on whose file systems every lock has this fault. */
export function withLockFault(fault: LockFault): {readonly LD_PRELOAD: string} {
  const path = join(tempFolder(), `locks-${fault}`);
  writeFileSync(`${path}.c`, source);
  const errno = fault === 'accepted' ? '0' : fault;
  execFileSync('gcc', [`-DFAULT=${errno}`, '-shared', '-fPIC', '-o', `${path}.so`, `${path}.c`]);
  return {LD_PRELOAD: `${path}.so`};
}

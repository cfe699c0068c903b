#!/usr/bin/env node
// Plain old syntax: this file must run on any Node, to say which one is needed.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 19)) {
  keepCompiledCode();
  await import('../dist/cli.js');
} else {
  const isKorean = /^ko/i.test(
    process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '',
  );
  process.stderr.write(
    isKorean
      ? `kakao-tui는 Node.js 22.19 이상에서 실행됩니다 (지금 ${process.version}): https://nodejs.org 에서 새 버전을 설치하세요.\n`
      : `kakao-tui needs Node.js 22.19 or newer (this is ${process.version}): install one from https://nodejs.org.\n`,
  );
  process.exit(1);
}

// Keeps compiled code for the next start, in a folder that only this user can change: another user
// could prepare compiled code for this program in the shared temporary folder, Node's default. Node
// itself reads the two variables.
function keepCompiledCode() {
  const {NODE_COMPILE_CACHE: chosen, NODE_DISABLE_COMPILE_CACHE: isOff} = process.env;
  const folder = chosen || isOff ? null : cacheFolder();
  if (folder === null) return;
  const mask = process.umask(0o077);
  if (isPrivate(folder)) process.getBuiltinModule('node:module').enableCompileCache(folder);
  process.umask(mask);
}

// Makes the folder if it is not there. Windows has no such modes; there the folder is in the
// profile of the user.
function isPrivate(folder) {
  const {chmodSync, mkdirSync, statSync} = process.getBuiltinModule('node:fs');
  try {
    mkdirSync(folder, {recursive: true, mode: 0o700});
    const {mode, uid} = statSync(folder);
    if (process.getuid === undefined) return true;
    if (uid !== process.getuid()) return false;
    if (mode & 0o077) chmodSync(folder, 0o700);
    return true;
  } catch {
    return false;
  }
}

// Null if there is none: a relative path, or one with what a shell should have replaced, is made
// absolute or refused later.
function cacheFolder() {
  const {isAbsolute, join} = process.getBuiltinModule('node:path');
  const {
    HOME: home = '',
    KAKAO_TUI_HOME: own = '',
    LOCALAPPDATA: local = '',
    XDG_CACHE_HOME: moved = '',
  } = process.env;
  const folders = {
    win32: [join(local, 'kakao-tui', 'compile-cache')],
    darwin: [join(home, 'Library', 'Caches', 'kakao-tui')],
  }[process.platform] || [join(moved, 'kakao-tui'), join(home, '.cache', 'kakao-tui')];
  if (own !== '') {
    if (/[$%`]/.test(own)) return null;
    folders.splice(0, 2, join(own.startsWith('~/') ? join(home, own.slice(2)) : own, 'cache'));
  }
  return folders.find((folder) => isAbsolute(folder)) || null;
}

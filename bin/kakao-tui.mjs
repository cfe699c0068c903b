#!/usr/bin/env node
// Plain old syntax: this file must run on any Node, to say which one is needed.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 19)) {
  const folder = cacheFolder();
  if (folder !== null) process.getBuiltinModule('node:module').enableCompileCache(folder);
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

// A folder of the user: in the shared temporary folder, Node's default, another user could prepare
// compiled code for this program. Null if there is none.
function cacheFolder() {
  const {isAbsolute, join} = process.getBuiltinModule('node:path');
  const {HOME: home = '', LOCALAPPDATA: local = '', XDG_CACHE_HOME: moved = ''} = process.env;
  const folders = {
    win32: [join(local, 'kakao-tui', 'compile-cache')],
    darwin: [join(home, 'Library', 'Caches', 'kakao-tui')],
  }[process.platform] || [join(moved, 'kakao-tui'), join(home, '.cache', 'kakao-tui')];
  return folders.find((folder) => isAbsolute(folder)) || null;
}

#!/usr/bin/env bash
# Runs the action with a Node.js that is already on the runner: that of PATH, or the newest in the
# runner's tool cache. Nothing is installed, and the PATH of the job's other steps stays as it is.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
is_new_enough='const [major, minor] = process.versions.node.split(".").map(Number);
process.exit(major > 22 || (major === 22 && minor >= 19) ? 0 : 1)'

cached() {
  local folder=${RUNNER_TOOL_CACHE:-}
  [ -n "$folder" ] && ls -d "$folder"/node/*/*/bin/node "$folder"/node/*/*/node.exe 2>/dev/null | sort -rV
}

while IFS= read -r node; do
  if [ -n "$node" ] && "$node" -e "$is_new_enough" 2>/dev/null; then exec "$node" "$here/send.mjs"; fi
done < <(command -v node || true; cached || true)

echo '::error::kakao-tui needs Node.js 22.19 or newer on the runner: add a step with actions/setup-node (node-version: 24) before this one.'
exit 1

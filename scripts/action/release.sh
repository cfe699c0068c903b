#!/usr/bin/env bash
# Adds a commit with the built program to the branch `action`, and the tag action-v1.2.3 for it, and
# pushes both. The source's branch and tags hold no built program, and the working tree and its index
# stay as they are.
#
# Usage: release.sh v1.2.3, after the build.
set -euo pipefail

version=$1
cd "$(dirname "$0")/../.."
[[ $version =~ ^v[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$ ]] || { echo "not a version: $version" >&2; exit 2; }
[ -f dist/kakao-tui.mjs ] || { echo 'dist/ is not built' >&2; exit 1; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export GIT_INDEX_FILE=$folder/index
git read-tree --empty
git add --force action.yml dist scripts/action/*.mjs scripts/action/start.sh LICENSE docs/github-action.md
tree=$(git write-tree)
unset GIT_INDEX_FILE

parent=()
if git fetch --quiet origin refs/heads/action 2>/dev/null; then parent=(-p "$(git rev-parse FETCH_HEAD)"); fi
commit=$(git commit-tree "$tree" "${parent[@]}" -m "Release $version" -m "Built from $(git rev-parse HEAD)")
git push --quiet origin "$commit:refs/heads/action" "$commit:refs/tags/action-$version"

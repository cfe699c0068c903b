#!/bin/sh
# Prints the text of the morning memo.
set -eu
printf '%s\n' "$(date +%Y-%m-%d) $(uname -n)"
printf '디스크 %s\n' "$(df -P / | awk 'NR == 2 {print $5}')"

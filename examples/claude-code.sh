#!/bin/sh
# Connects Claude Code, once: it can send notes and look them up (MCP), and says when it stops or waits for you (hook).
set -eu
claude mcp add --scope user kakao-tui -- kakao-tui mcp
kakao-tui hook install claude --yes

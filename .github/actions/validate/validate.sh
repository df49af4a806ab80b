#!/usr/bin/env bash
# Runs `tag-security validate` in the format given, on the paths and with the version of the action's inputs.
set -euo pipefail

paths=()
while IFS= read -r path; do
  if [ -n "$path" ]; then paths+=("$path"); fi
done <<< "${INPUT_PATH:-}"

if [ "${INPUT_VERSION:-latest}" = local ]; then
  tool=(node "$(dirname "${BASH_SOURCE[0]}")/../../../dist/cli.js")
else
  tool=(npx --yes "@cncf/tag-security@${INPUT_VERSION:-latest}")
fi
exec "${tool[@]}" validate --format "$1" -- "${paths[@]}"

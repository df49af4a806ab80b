#!/usr/bin/env bash
# Runs `tag-security validate` in the format given, on the paths and with the version of the action's inputs.
set -euo pipefail

paths=()
while IFS= read -r path; do
  if [ -n "$path" ]; then paths+=("$path"); fi
done <<< "${INPUT_PATH:-}"

version=${INPUT_VERSION:-latest}
if [ "$version" = local ]; then
  tool=(node "$(dirname "${BASH_SOURCE[0]}")/../../../dist/cli.js")
elif [[ $version =~ ^(latest|[0-9]+(\.[0-9]+){0,2}(-[0-9A-Za-z.-]+)?)$ ]]; then
  tool=(npx --yes "@cncf/tag-security@$version")
else
  # npm would take an address, a folder or another package for a version as well.
  printf 'The input `version` is not a version such as `1` or `1.2.3`, nor `latest` or `local`.\n' >&2
  exit 2
fi
exec "${tool[@]}" validate --format "$1" -- "${paths[@]}"

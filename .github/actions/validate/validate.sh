#!/usr/bin/env bash
# Runs `tag-security validate`, or the command that the second argument names, in the format given, on the paths and
# with the version of the action's inputs.
set -euo pipefail

paths=()
while IFS= read -r path; do
  if [ -n "$path" ]; then paths+=("$path"); fi
done <<< "${INPUT_PATH:-}"

command=${2:-validate}
if [ "$command" = affected ] && [ ${#paths[@]} -eq 0 ]; then
  # Without a path, the whole checkout would be compared.
  printf 'The input `affected` has blank lines alone; name a path, or `.` for the whole checkout.\n' >&2
  exit 2
fi

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
exec "${tool[@]}" "$command" --format "$1" -- "${paths[@]}"

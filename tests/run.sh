#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds one preset and runs every test.
# tests/run.sh [PRESET] [ctest options]: the preset is dev unless named.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export HOME=${HOME:-/tmp} LC_ALL=C.UTF-8
preset=dev
case "${1:-}" in dev | release | asan | tsan) preset=$1; shift ;; esac

"$root/packaging/install_packages.sh"
cmake --preset "$preset" -S "$root" >/dev/null
cmake --build "$root/build/$preset"
cd "$root/build/$preset"
exec ctest --output-on-failure -j "$(nproc)" "$@"

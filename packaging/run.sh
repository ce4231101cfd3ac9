#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# packaging/run.sh [STORE]: installs what is missing, builds, opens the window on STORE or the sample.
# Without a display: prints the summary of STORE and renders the window to hindcast.png.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
store=${1:-$root/resources/samples/e-commerce.ndjson.zst}
export HOME=${HOME:-/tmp} LC_ALL=${LC_ALL:-C.UTF-8}

"$root/packaging/install_packages.sh"
cmake --preset release -S "$root" >/dev/null
cmake --build "$root/build/release" --target hindcast hindcast-cli

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$root/build/release/bin/hindcast" "$store"
fi
echo "There is no display here: this prints the summary of the store and renders the window to hindcast.png."
"$root/build/release/bin/hindcast-cli" info "$store"
QT_QPA_PLATFORM=offscreen "$root/build/release/bin/hindcast" --render hindcast.png "$store"
echo "The window: $PWD/hindcast.png"

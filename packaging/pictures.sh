#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# packaging/pictures.sh [FOLDER]: renders the pictures of the home page from the e-commerce sample, offscreen.
# Needs a built window: packaging/run.sh, or tests/run.sh.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=${1:-pictures}
for build in release dev; do
    window=$root/build/$build/bin/hindcast
    [ -x "$window" ] && break
done
store=$root/resources/samples/e-commerce.ndjson.zst
mkdir -p "$folder"
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC
picture() {
    local name=$1
    shift
    "$window" --size 1680x1050 --render "$folder/$name.png" "$@" 2>/dev/null
    echo "$folder/$name.png"
}
picture debug-light --theme light "$store"
picture debug-dark --theme dark "$store"
picture debug-german --theme light --language de "$store"
picture compare --theme light --view compare --second e6240 --at e6423 "$store"
samples=$root/resources/samples
picture compare-all --theme light --view compare-all --projection "$samples/e-commerce.v1.js" \
    --against "$samples/e-commerce.v2.js" "$store"
picture projection --theme dark --view projection --projection "$samples/e-commerce.v1.js" --at order-4711 "$store"
picture values --theme light --view values --at inventory-HUB-7 --path /onHand "$store"
picture welcome --theme light
picture open-dialog --theme light --view open "$store"
picture empty-state --theme light --view values "$store"

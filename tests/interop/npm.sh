#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs packages of npm into a folder, for the writers that need them; needs Node 20 or newer with its headers.
# tests/interop/npm.sh FOLDER PACKAGE@VERSION…
set -euo pipefail
mkdir -p "$1"
cd "$1"
[ -f package.json ] || echo '{"private":true,"type":"module"}' >package.json
npm_config_nodedir=/usr npm install --loglevel error --legacy-peer-deps --no-audit --no-fund "${@:2}"

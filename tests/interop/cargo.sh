#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds a writer in Rust from its source and the dependencies on standard input, and prints where it is.
# tests/interop/cargo.sh FOLDER SOURCE EDITION <DEPENDENCIES
set -euo pipefail
mkdir -p "$1/src"
cp "$2" "$1/src/main.rs"
{
    printf '[package]\nname = "writer"\nversion = "0.1.0"\nedition = "%s"\n[profile.dev]\ndebug = false\n' "$3"
    printf '[workspace]\n[dependencies]\n'
    cat
} >"$1/Cargo.toml"
cargo build -q --manifest-path "$1/Cargo.toml" >&2
echo "${CARGO_TARGET_DIR:-$1/target}/debug/writer"

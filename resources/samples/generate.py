#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the five bundled stores: generate.py [FOLDER] (this folder unless named). Needs the zstd program."""
import importlib
import pathlib
import subprocess
import sys

from world import World

EVENTS = 20_000
SAMPLES = [("e-commerce", "e_commerce", 11, "2026-03-02T06:30:00"), ("banking", "banking", 12, "2026-01-05T07:00:00"),
           ("analytics", "analytics", 13, "2026-04-06T08:00:00"), ("rides", "rides", 14, "2026-05-04T05:30:00"),
           ("health-care", "health_care", 15, "2026-02-02T06:00:00")]


def text_of(module, seed, start):
    world = World(seed, start, EVENTS)
    importlib.import_module(f"domains.{module}").fill(world)
    world.run()
    return "".join(world.lines()).encode()


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent)
    for name, module, seed, start in SAMPLES:
        target = folder / f"{name}.ndjson.zst"
        subprocess.run(["zstd", "-q", "-f", "-19", "-o", str(target)], input=text_of(module, seed, start), check=True)
        print(f"{target.name}: {EVENTS} events, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()

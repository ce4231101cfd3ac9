# SPDX-License-Identifier: GPL-3.0-or-later
"""A small world of interleaved processes that writes events.

A process is a generator that yields the seconds to wait; between waits it emits events. Everything random
comes from one seed, so that the same generator writes the same bytes on every machine.
"""
import heapq
import json
import random
from datetime import datetime, timedelta, timezone


class Trail:
    """Emits events of one business case: all share a correlation, each is caused by the one before."""

    def __init__(self, world, correlation):
        self.world, self.correlation, self.last = world, correlation, None

    def emit(self, stream, kind, data, **extra):
        self.last = self.world.emit(stream, kind, data, self.correlation, self.last, extra)
        return self.last


class World:
    def __init__(self, seed, start, limit):
        self.random = random.Random(seed)
        self.now = datetime.fromisoformat(start).replace(tzinfo=timezone.utc)
        self.limit = limit
        self.events = []
        self.versions = {}
        self.queue = []
        self.sequence = 0
        self.cases = 0

    def trail(self):
        self.cases += 1
        return Trail(self, f"c{self.cases}")

    def start(self, process, after=0.0):
        self.sequence += 1
        heapq.heappush(self.queue, (self.now + timedelta(seconds=after), self.sequence, process))

    def emit(self, stream, kind, data, correlation, cause, extra):
        position = len(self.events) + 1
        version = self.versions[stream] = self.versions.get(stream, 0) + 1
        self.now += timedelta(milliseconds=self.random.randint(1, 900))
        metadata = {"correlationId": correlation}
        if cause:
            metadata["causationId"] = cause
        metadata.update(extra)
        event_id = f"e{position}"
        self.events.append({
            "position": position, "stream": stream, "version": version, "id": event_id, "type": kind,
            "time": self.now.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "data": data, "metadata": metadata})
        return event_id

    def share(self):
        """How far the story has come, 0 to 1."""
        return len(self.events) / self.limit

    def run(self):
        while self.queue and len(self.events) < self.limit:
            when, _, process = heapq.heappop(self.queue)
            self.now = max(self.now, when)
            try:
                self.start(process, self.daily(next(process)))
            except StopIteration:
                pass

    def daily(self, seconds):
        """Nights are quiet: what would happen between 22:00 and 06:00 mostly waits for the morning."""
        when = self.now + timedelta(seconds=seconds)
        if (when.hour >= 22 or when.hour < 6) and self.random.random() < 0.85:
            seconds += ((30 - when.hour) % 24) * 3600 * self.random.uniform(0.9, 1.2)
        return seconds

    def lines(self):
        for event in self.events[:self.limit]:
            yield json.dumps(event, ensure_ascii=False, separators=(",", ":")) + "\n"

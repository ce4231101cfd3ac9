# SPDX-License-Identifier: GPL-3.0-or-later
# For the writers in Ruby: a clock that ticks a second for each time it is asked, identifiers that are counted, and
# what was written as the library itself reads it back (NAME.written, one event a line, for tst_written_stores).
require "json"
require "time"

def id_of(number, kind = "0") = format("%s0000000-0000-4000-8000-%012d", kind, number)

# Time.now: the seconds of the day on which everything here happens.
def tick!
  second = -1
  Time.singleton_class.send(:define_method, :now) { |*| Time.utc(2026, 3, 1, 10, 0, 0, 250_000) + (second += 1) }
end

# One event as the library reads it.
def tell(event)
  puts event.transform_values { |value| value.is_a?(Time) ? value.getutc.strftime("%Y-%m-%dT%H:%M:%S.%6NZ") : value }.to_json
end

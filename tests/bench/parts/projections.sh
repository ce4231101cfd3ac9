# SPDX-License-Identifier: GPL-3.0-or-later
# P: scripts over S: by stream on two threads, in both ways, against a script by hand; one state for the whole log;
# states at random versions of a long stream; two scripts compared.
projection_files=$root/tests/bench/projections
projected() { # NAME SCRIPT [WORD…]: appends to its figures
    "$bin/bench_projection" "$folder/s.hindcast" "$2" "${@:3}" >>"$folder/p/$1"
}
measure_projections() {
    local great=account-10000000 by_stream=$projection_files/by_stream.js
    mkdir -p "$folder/p"
    # The same handlers with one state for all, and a second version that says another thing of some streams.
    sed 's/fromAll()\.foreachStream()/fromAll()/' "$by_stream" >"$folder/p/global.js"
    sed 's/if (state\.balance < 0)/if (event.data.amount > 2499) state.balance -= 1; if (state.balance <= 0)/' \
        "$by_stream" >"$folder/p/second.js"
    [ -s "$folder/s.hindcast" ] || return 0
    projected read "$by_stream" run quick
    projected taken "$by_stream" run quickest "$folder/p/states"
    projected global "$folder/p/global.js" run quick
    projected small "$projection_files/small_state.js" seek $great
    projected large "$projection_files/large_state.js" seek $great
    projected compare "$by_stream" compare "$folder/p/second.js"
    if command -v node >/dev/null; then
        node "$root/tests/bench/peer_fold.mjs" "$folder/s.ndjson" "$by_stream" "$folder/p/peer_states" \
            >>"$folder/p/peer"
        if cmp -s <(sort "$folder/p/states") <(sort "$folder/p/peer_states"); then echo "equal 1"; else echo "equal 0"; fi \
            >>"$folder/p/peer"
    fi
    rm -f "$folder/p/states" "$folder/p/peer_states"
}
projections_rows() {
    row 4.1 "S: by stream, payloads read by the engine" "$(of p/read million)" - M/s +1
    row 4.1 "S: by stream, payloads taken apart" "$(of p/taken million)" - M/s +2.2
    row 4.1 "S: the same, against a script by hand" "$(of p/taken million)" "$(of p/peer million)" M/s +6
    row 4.1 "S: its states are those of the script by hand" "$(of p/peer equal)" - - +1
    row 4.1 "S: one state, in log order" "$(of p/global million)" - M/s +0.5
    row 4.1 "S: state at a random version, small, 99 of 100" "$(of p/small seek99)" - ms 8
    row 4.1 "S: state at a random version, 256 kB, 99 of 100" "$(of p/large seek99)" - ms 16
    row 4.1 "S: first pass of a comparison, against one project" "$(of p/compare first)" "$(of p/taken seconds)" s 2.5
}

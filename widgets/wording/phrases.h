// SPDX-License-Identifier: GPL-3.0-or-later
// Phrases: the texts that core tells people, as templates. Core knows no translations, so the window knows
// its sentences; one table for each layer of core that speaks. tests/translations fails for a text of core
// that is in none of them. Thread-safety: immutable.
#pragma once

#include <span>

namespace hindcast::widgets {

/// %1 … %9 stand for any text, %L1 … %L9 for a number in digits, grouped or not.
struct Phrase {
    const char* english;
    const char* nested = ""; ///< digits of the parts that are texts of core themselves
    const char* lists = "";  ///< digits of the parts that are lists of names or numbers
};

std::span<const Phrase> basePhrases();       ///< causes and remedies of files and places
std::span<const Phrase> jsonPhrases();       ///< what is wrong with a JSON text
std::span<const Phrase> sqlitePhrases();     ///< SQLite files
std::span<const Phrase> probePhrases();      ///< recognising a source, folders and temporary files
std::span<const Phrase> recordsPhrases();    ///< records of JSON, CloudEvents and their containers
std::span<const Phrase> sqlStorePhrases();   ///< stores in SQLite files and dumps of databases
std::span<const Phrase> livePhrases();       ///< live databases
std::span<const Phrase> kurrentPhrases();    ///< chunk files of KurrentDB
std::span<const Phrase> axonPhrases();       ///< segments of Axon Server
std::span<const Phrase> storePhrases();      ///< what declared stores lose and leave out
std::span<const Phrase> importPhrases();     ///< importing
std::span<const Phrase> cachePhrases();      ///< caches
std::span<const Phrase> sessionPhrases();    ///< states, timelines and the session
std::span<const Phrase> projectionPhrases(); ///< projections in JavaScript
std::span<const Phrase> checkPhrases();      ///< findings of the check
std::span<const Phrase> expressionPhrases(); ///< expressions
std::span<const Phrase> listPhrases();       ///< lists of names and numbers inside a text

} // namespace hindcast::widgets

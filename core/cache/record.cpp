// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/directory.h"

#include <utility>

namespace hindcast::cache {
namespace {

template <class Record, class Text, class Number>
Result<void> eachRecordFact(Record& record, Text text, Number number) {
    if (auto r = text("source", record.source); !r) return r;
    if (auto r = text("format", record.format); !r) return r;
    if (auto r = text("format_version", record.formatVersion); !r) return r;
    if (auto r = text("container", record.container); !r) return r;
    if (auto r = text("fingerprint", record.fingerprint); !r) return r;
    if (auto r = text("limits", record.limits); !r) return r;
    if (auto r = number("source_bytes", record.sourceBytes); !r) return r;
    if (auto r = number("position_synthetic", record.positionSynthetic); !r) return r;
    return number("version_synthetic", record.versionSynthetic);
}

template <class Progress, class Text, class Number>
Result<void> eachProgressFact(Progress& progress, Text text, Number number) {
    if (auto r = text("resume_token", progress.resumeToken); !r) return r;
    if (auto r = text("digest", progress.digest); !r) return r;
    if (auto r = number("decoded_bytes", progress.decodedBytes); !r) return r;
    return number("source_ordinal", progress.sourceOrdinal);
}

struct Putter {
    sqlite::Connection& db;
    Result<void> operator()(const char* key, const std::string& value) const {
        return putFact(db, key, value);
    }
    template <class Value>
    Result<void> operator()(const char* key, const Value& value) const {
        return putFact(db, key, std::int64_t(value));
    }
};

struct Getter {
    sqlite::Connection& db;
    Result<void> operator()(const char* key, std::string& value) const {
        auto got = textFact(db, key);
        if (!got) return got.error();
        value = std::move(*got);
        return {};
    }
    template <class Value>
    Result<void> operator()(const char* key, Value& value) const {
        const auto got = numberFact(db, key);
        if (!got) return got.error();
        value = Value(*got);
        return {};
    }
};

} // namespace

Result<void> putRecord(sqlite::Connection& db, const SourceRecord& record) {
    return eachRecordFact(record, Putter{db}, Putter{db});
}

Result<SourceRecord> readRecord(sqlite::Connection& db) {
    SourceRecord record;
    if (auto got = eachRecordFact(record, Getter{db}, Getter{db}); !got) return got.error();
    return record;
}

Result<void> putProgress(sqlite::Connection& db, const ImportProgress& progress) {
    return eachProgressFact(progress, Putter{db}, Putter{db});
}

Result<ImportProgress> readProgress(sqlite::Connection& db) {
    ImportProgress progress;
    if (auto got = eachProgressFact(progress, Getter{db}, Getter{db}); !got) return got.error();
    return progress;
}

} // namespace hindcast::cache

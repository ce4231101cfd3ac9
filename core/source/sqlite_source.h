// SPDX-License-Identifier: GPL-3.0-or-later
// SqliteSource: what the SQLite stores have in common: rows of one table by an integer key that is their
// position, resumed after the last key. Damaged pages are stepped over: rows before and behind them are
// read, and each gap is a Problem.
// Thread-safety: belongs to one thread at a time; bytesRead() may be called from any.
#pragma once

#include "source/body_checker.h"
#include "source/source.h"
#include "source/sqlite_file.h"

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>

namespace hindcast::source {

class SqliteSource : public Source {
public:
    const SourceInfo& info() const override { return m_info; }
    Result<bool> read(event::EventBatch& batch, std::size_t targetBytes, std::stop_token stop) override;
    ResumeToken resumeToken() const override;
    Result<void> resume(const ResumeToken& token) override;
    std::uint64_t bytesRead() const override { return m_bytesRead; }
    std::uint64_t bytesTotal() const override { return m_info.sourceBytes; }

protected:
    /// The rows: `columns` are selected after the key from `table`, all of them SQL. Rows without an integer
    /// key (a view's, or of a table WITHOUT ROWID) are counted in the order in which SQLite gives them; such
    /// a reading is not gone on with.
    struct Rows {
        std::string table;
        std::string key;
        std::string columns;
        bool isCounted = false;
    };
    SqliteSource(SqliteFile file, Rows rows, SourceInfo info, std::string path);

    /// False: the row is no event and is passed over.
    virtual bool wants(const sqlite::Statement& row) const;
    /// Appends the event of the row under the statement, column 0 being the key.
    virtual void addEvent(const sqlite::Statement& row, event::EventBatch& batch) = 0;
    /// "FILE: TABLE after KEY N": the place of the row in hand.
    std::string place(std::int64_t key) const;
    sqlite::Connection& connection() { return m_file.connection(); }
    BodyChecker& checker() { return m_checker; }

private:
    std::string selectText() const;
    Result<void> begin();
    Result<bool> findRowFrom(std::int64_t key);
    Result<void> stepOverDamage(event::EventBatch& batch, const Error& damage);
    void tellProgress();

    SqliteFile m_file;
    Rows m_rows;
    SourceInfo m_info;
    std::string m_path;
    BodyChecker m_checker;
    std::optional<sqlite::Statement> m_select;
    std::optional<std::int64_t> m_last;              ///< key of the last row read (or resumed after)
    std::optional<std::int64_t> m_first;             ///< smallest key that this process reads
    std::optional<std::int64_t> m_lowest, m_highest; ///< keys of the table, for progress
    std::uint64_t m_damages = 0;
    bool m_ended = false;
    bool m_lost = false; ///< the table could not be read to its end
    std::optional<Error> m_firstDamage;
    std::atomic<std::uint64_t> m_bytesRead = 0;
};

} // namespace hindcast::source

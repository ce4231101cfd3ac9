// SPDX-License-Identifier: GPL-3.0-or-later
// StreamsModel: categories with their streams below, fetched in pages of 500 when a category is opened, or
// the streams whose name contains what is searched for. What a category holds is one piece of its list by
// name: the first and the last row say that there is more before and after it, and fetch it.
// Owned by the streams pane. Thread-safety: GUI thread only.
#pragma once

#include "jobs/job_runner.h"
#include "session/session.h"

#include <QAbstractItemModel>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace hindcast::widgets {

class StreamsModel : public QAbstractItemModel {
    Q_OBJECT
public:
    static constexpr std::size_t kPage = 500;
    static constexpr std::size_t kAround = 8; ///< rows before and after a stream that is revealed
    static constexpr std::size_t kWhole = 24; ///< a category with no more streams is shown whole
    enum Role {
        CountRole = Qt::UserRole, ///< text at the right
        KindRole,                 ///< Kind
        StreamRole,               ///< stream id (uint), for streams
        CurrentRole,              ///< the cursor's stream
        NameRole                  ///< name of a stream or category as the store has it
    };
    enum class Kind { Category, Stream, More };

    explicit StreamsModel(JobRunner* jobs, QObject* parent = nullptr);
    ~StreamsModel() override;

    void setStore(std::shared_ptr<const session::Session> session,
                  std::vector<session::CategoryRow> categories);
    /// Part of the name; empty: the tree of categories.
    void setSearch(const QString& search);
    const QString& search() const { return m_search; }
    bool isWaiting() const;
    /// Streams found so far by the search, and whether there are more.
    std::size_t foundCount() const;
    bool foundMore() const;
    void setCurrent(std::optional<StreamId> stream);
    /// Fetches only the first few of a category not opened yet.
    void preview(const QModelIndex& category, std::size_t count);
    /// Fetches the page that a More row stands for.
    void fetchNext(const QModelIndex& more);
    /// Makes the stream a row of its category, with its neighbours only where it is none yet; revealed()
    /// tells. Nothing while searching.
    void reveal(StreamId stream);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex&) const override { return 1; }
    bool hasChildren(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void waitingChanged();
    void searched(); ///< the search has an answer
    void revealed(const QModelIndex& stream);

private:
    struct Line {
        StreamId id;
        QString name;
        std::uint64_t events;
    };
    struct Group;
    Group* groupOf(const QModelIndex& index) const; ///< whose children hold the index
    Group* childrenOf(const QModelIndex& parent) const;
    QModelIndex indexOf(const Group& group) const;
    /// A piece of the list of a category.
    struct Piece {
        std::string category;
        std::size_t first = 0;
        std::vector<session::StreamRow> rows;
    };
    static Result<Piece> pieceAround(const session::Session& session, StreamId stream, std::stop_token stop);
    QModelIndex indexOf(StreamId stream) const;
    void ask(Group& group, std::size_t count = kPage);
    void askBefore(Group& group);
    void accept(Group& group, std::vector<session::StreamRow> rows, std::size_t count);
    void acceptBefore(Group& group, std::size_t first, std::vector<session::StreamRow> rows);
    void replace(Group& group, Piece piece);
    QVariant lineData(const Group& group, int row, int role) const;

    JobRunner* m_jobs;
    std::shared_ptr<const session::Session> m_session;
    std::vector<std::unique_ptr<Group>> m_categories;
    std::unique_ptr<Group> m_found; ///< while searching: its lines are the top level
    QString m_search;
    std::optional<StreamId> m_current;
    LatestJob m_revealJob;
};

} // namespace hindcast::widgets

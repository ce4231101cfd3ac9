// SPDX-License-Identifier: GPL-3.0-or-later
// StreamsModel: categories with their streams below, fetched in pages of 500 when a category is opened, or
// the streams whose name contains what is searched for. The last row of an unfinished list says that there
// is more and fetches it. Owned by the streams pane. Thread-safety: GUI thread only.
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
    enum Role {
        CountRole = Qt::UserRole, ///< text at the right
        KindRole,                 ///< Kind
        StreamRole,               ///< stream id (uint), for streams
        CurrentRole               ///< the cursor's stream
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
    /// Fetches the next page that a More row stands for.
    void fetchNext(const QModelIndex& more);

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
    void ask(Group& group, std::size_t count = kPage);
    void accept(Group& group, std::vector<session::StreamRow> rows, std::size_t count);
    QVariant lineData(const Group& group, int row, int role) const;

    JobRunner* m_jobs;
    std::shared_ptr<const session::Session> m_session;
    std::vector<std::unique_ptr<Group>> m_categories;
    std::unique_ptr<Group> m_found; ///< while searching: its lines are the top level
    QString m_search;
    std::optional<StreamId> m_current;
};

} // namespace hindcast::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/streams_model.h"

#include "util/event_text.h"
#include "util/literal_text.h"
#include "util/value_text.h"

#include <algorithm>
#include <utility>

namespace hindcast::widgets {

struct StreamsModel::Group {
    session::CategoryRow category;
    QString prefix;        ///< what the names of its streams begin with, if they do
    std::size_t first = 0; ///< how many come before the lines; a row on top says so
    std::vector<Line> lines;
    bool asked = false;
    bool more = false; ///< a row at the end says so
    LatestJob job;

    int lead() const { return first > 0 ? 1 : 0; }
    int rows() const { return lead() + int(lines.size()) + (more ? 1 : 0); }
    std::size_t end() const { return first + lines.size(); }
    Line lineOf(const session::StreamRow& row) const { return {row.id, shownText(row.name), row.events}; }
};

StreamsModel::StreamsModel(JobRunner* jobs, QObject* parent) : QAbstractItemModel(parent), m_jobs(jobs) {}

StreamsModel::~StreamsModel() = default;

void StreamsModel::setStore(std::shared_ptr<const session::Session> session,
                            std::vector<session::CategoryRow> categories) {
    beginResetModel();
    m_session = std::move(session);
    m_revealJob.cancel();
    m_categories.clear();
    for (auto& category : categories) {
        auto group = std::make_unique<Group>();
        group->prefix = shownText(category.name) + QLatin1Char('-');
        group->category = std::move(category);
        m_categories.push_back(std::move(group));
    }
    if (m_found) m_found = std::make_unique<Group>();
    endResetModel();
    if (m_found && m_session) ask(*m_found);
    emit waitingChanged();
}

void StreamsModel::setSearch(const QString& search) {
    if (search == m_search) return;
    m_search = search;
    if (search.isEmpty()) {
        beginResetModel();
        m_found.reset();
        endResetModel();
        emit waitingChanged();
        emit searched();
        return;
    }
    if (!m_session) return;
    if (m_found) m_found->asked = false;
    // What was shown stays until the answer is there.
    auto fresh = m_found ? nullptr : std::make_unique<Group>();
    if (fresh) {
        beginResetModel();
        m_found = std::move(fresh);
        endResetModel();
    }
    ask(*m_found);
}

bool StreamsModel::isWaiting() const {
    if (m_found && m_found->job.busy()) return true;
    return std::any_of(m_categories.begin(), m_categories.end(),
                       [](const auto& group) { return group->job.busy(); });
}

std::size_t StreamsModel::foundCount() const {
    return m_found ? m_found->lines.size() : 0;
}

bool StreamsModel::foundMore() const {
    return m_found && m_found->more;
}

StreamsModel::Group* StreamsModel::groupOf(const QModelIndex& index) const {
    if (!index.isValid()) return nullptr;
    return static_cast<Group*>(index.internalPointer());
}

StreamsModel::Group* StreamsModel::childrenOf(const QModelIndex& parent) const {
    if (!parent.isValid()) return m_found.get();
    const bool category = !m_found && !groupOf(parent);
    return category ? m_categories[std::size_t(parent.row())].get() : nullptr;
}

QModelIndex StreamsModel::indexOf(const Group& group) const {
    for (std::size_t i = 0; i < m_categories.size(); ++i)
        if (m_categories[i].get() == &group) return createIndex(int(i), 0, nullptr);
    return {};
}

QModelIndex StreamsModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    return createIndex(row, column, childrenOf(parent));
}

QModelIndex StreamsModel::parent(const QModelIndex& child) const {
    const Group* group = groupOf(child);
    return group && group != m_found.get() ? indexOf(*group) : QModelIndex();
}

int StreamsModel::rowCount(const QModelIndex& parent) const {
    if (parent.column() > 0) return 0;
    if (!parent.isValid() && !m_found) return int(m_categories.size());
    const Group* group = childrenOf(parent);
    return group ? group->rows() : 0;
}

bool StreamsModel::hasChildren(const QModelIndex& parent) const {
    if (!parent.isValid()) return rowCount() > 0;
    const Group* group = childrenOf(parent);
    return group && (group->asked ? group->rows() > 0 || group->job.busy() : group->category.streams > 0);
}

bool StreamsModel::canFetchMore(const QModelIndex& parent) const {
    const Group* group = parent.isValid() ? childrenOf(parent) : nullptr;
    return group && m_session && !group->asked;
}

void StreamsModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent)) ask(*childrenOf(parent));
}

void StreamsModel::preview(const QModelIndex& category, std::size_t count) {
    if (canFetchMore(category)) ask(*childrenOf(category), count);
}

void StreamsModel::fetchNext(const QModelIndex& more) {
    Group* group = groupOf(more);
    if (!group || group->job.busy()) return;
    if (group->more && more.row() == group->rows() - 1)
        ask(*group);
    else if (group->first > 0 && more.row() == 0)
        askBefore(*group);
}

void StreamsModel::askBefore(Group& group) {
    session::StreamQuery query;
    query.category = group.category.name;
    query.offset = group.first > kPage ? group.first - kPage : 0;
    query.limit = group.first - query.offset;
    group.job.run(
        m_jobs, this,
        [session = m_session, query](std::stop_token stop) { return session->streams(query, stop); },
        [this, &group, first = query.offset](Result<std::vector<session::StreamRow>> rows) {
            if (rows) acceptBefore(group, first, std::move(*rows));
            emit waitingChanged();
        });
    emit waitingChanged();
}

void StreamsModel::acceptBefore(Group& group, std::size_t first, std::vector<session::StreamRow> rows) {
    const QModelIndex parent = indexOf(group);
    beginRemoveRows(parent, 0, 0);
    group.first = 0;
    endRemoveRows();
    const int added = int(rows.size()) + (first > 0 ? 1 : 0);
    if (added == 0) return;
    beginInsertRows(parent, 0, added - 1);
    std::vector<Line> lines;
    for (const auto& row : rows)
        lines.push_back(group.lineOf(row));
    group.lines.insert(group.lines.begin(), lines.begin(), lines.end());
    group.first = first;
    endInsertRows();
}

QModelIndex StreamsModel::indexOf(StreamId stream) const {
    for (const auto& group : m_categories)
        for (std::size_t i = 0; i < group->lines.size(); ++i)
            if (group->lines[i].id == stream) return createIndex(int(i) + group->lead(), 0, group.get());
    return {};
}

void StreamsModel::reveal(StreamId stream) {
    m_revealJob.cancel();
    if (m_found || !m_session) return;
    if (const QModelIndex there = indexOf(stream); there.isValid()) {
        emit revealed(there);
        return;
    }
    m_revealJob.run(
        m_jobs, this,
        [session = m_session, stream](std::stop_token stop) { return pieceAround(*session, stream, stop); },
        [this, stream](Result<Piece> piece) {
            if (!piece || m_found) return;
            const auto group = std::find_if(m_categories.begin(), m_categories.end(), [&](const auto& one) {
                return one->category.name == piece->category;
            });
            if (group == m_categories.end()) return;
            replace(**group, std::move(*piece));
            if (const QModelIndex there = indexOf(stream); there.isValid()) emit revealed(there);
        },
        Pace::Background);
}

/// The place in the category's list by name is found by halves: a question each, and no list of all streams.
Result<StreamsModel::Piece> StreamsModel::pieceAround(const session::Session& session, StreamId stream,
                                                      std::stop_token stop) {
    const auto wanted = session.stream(stream);
    if (!wanted) return wanted.error();
    session::StreamQuery query;
    query.category = wanted->category;
    query.limit = 1;
    std::size_t from = 0, total = 0;
    for (const session::CategoryRow& category : session.categories())
        if (category.name == wanted->category) total = category.streams;
    for (std::size_t to = total; from < to;) {
        query.offset = from + (to - from) / 2;
        const auto middle = session.streams(query, stop);
        if (!middle) return middle.error();
        if (!middle->empty() && middle->front().name < wanted->name)
            from = query.offset + 1;
        else
            to = query.offset;
    }
    const bool whole = total <= kWhole;
    query.offset = whole || from < kAround ? 0 : from - kAround;
    query.limit = whole ? kWhole : 2 * kAround + 1;
    auto rows = session.streams(query, stop);
    if (!rows) return rows.error();
    return Piece{wanted->category, query.offset, std::move(*rows)};
}

void StreamsModel::replace(Group& group, Piece piece) {
    const QModelIndex parent = indexOf(group);
    group.job.cancel();
    if (group.rows() > 0) {
        beginRemoveRows(parent, 0, group.rows() - 1);
        group.lines.clear();
        group.first = 0;
        group.more = false;
        endRemoveRows();
    }
    group.asked = true;
    const bool more = piece.first + piece.rows.size() < group.category.streams;
    const int added = int(piece.rows.size()) + (piece.first > 0 ? 1 : 0) + (more ? 1 : 0);
    if (added == 0) return;
    beginInsertRows(parent, 0, added - 1);
    for (const auto& row : piece.rows)
        group.lines.push_back(group.lineOf(row));
    group.first = piece.first;
    group.more = more;
    endInsertRows();
    emit waitingChanged();
}

void StreamsModel::ask(Group& group, std::size_t count) {
    session::StreamQuery query;
    const bool search = &group == m_found.get();
    if (search)
        query.search = m_search.toStdString();
    else
        query.category = group.category.name;
    query.offset = search && !group.asked ? 0 : group.end();
    query.limit = count + 1; // one more tells whether there are more
    group.asked = true;
    group.job.run(
        m_jobs, this,
        [session = m_session, query](std::stop_token stop) { return session->streams(query, stop); },
        [this, &group, first = query.offset, count](Result<std::vector<session::StreamRow>> rows) {
            if (rows) {
                if (first == 0 && group.rows() > 0) {
                    beginResetModel(); // another search: the old answer goes
                    group.lines.clear();
                    group.more = false;
                    endResetModel();
                }
                accept(group, std::move(*rows), count);
            }
            if (&group == m_found.get()) emit searched();
            emit waitingChanged();
        });
    emit waitingChanged();
}

void StreamsModel::accept(Group& group, std::vector<session::StreamRow> rows, std::size_t count) {
    const QModelIndex parent = &group == m_found.get() ? QModelIndex() : indexOf(group);
    if (group.more) {
        const int last = group.rows() - 1;
        beginRemoveRows(parent, last, last);
        group.more = false;
        endRemoveRows();
    }
    const bool more = rows.size() > count;
    rows.resize(std::min(rows.size(), count));
    const int added = int(rows.size()) + (more ? 1 : 0);
    if (added == 0) return;
    beginInsertRows(parent, group.rows(), group.rows() + added - 1);
    for (const auto& row : rows)
        group.lines.push_back(group.lineOf(row));
    group.more = more;
    endInsertRows();
}

QVariant StreamsModel::lineData(const Group& group, int row, int role) const {
    const bool search = &group == m_found.get();
    const int place = row - group.lead();
    if (place < 0) {
        if (role == Qt::DisplayRole) return tr("%1 before…").arg(groupedNumber(qint64(group.first)));
        if (role == KindRole) return int(Kind::More);
        if (role == Qt::ToolTipRole) return tr("Shows the %1 before").arg(std::min(kPage, group.first));
        return {};
    }
    if (place >= int(group.lines.size())) {
        const std::uint64_t left =
            group.category.streams - std::min<std::uint64_t>(group.end(), group.category.streams);
        if (role == Qt::DisplayRole)
            return search || left == 0 ? tr("More…") : tr("%1 more…").arg(groupedNumber(qint64(left)));
        if (role == KindRole) return int(Kind::More);
        if (role == Qt::ToolTipRole) return tr("Shows the next %1").arg(kPage);
        return {};
    }
    const Line& line = group.lines[std::size_t(place)];
    switch (role) {
    case Qt::DisplayRole: {
        const bool cut =
            !search && line.name.size() > group.prefix.size() && line.name.startsWith(group.prefix);
        return cut ? line.name.mid(group.prefix.size()) : line.name;
    }
    case Qt::ToolTipRole:
        return literalText(line.name);
    case Qt::AccessibleTextRole:
        return tr("%1, events: %2").arg(line.name, groupedNumber(qint64(line.events)));
    case CountRole:
        return groupedNumber(qint64(line.events));
    case NameRole:
        return line.name;
    case KindRole:
        return int(Kind::Stream);
    case StreamRole:
        return line.id.value();
    case CurrentRole:
        return m_current == line.id;
    default:
        return {};
    }
}

QVariant StreamsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    if (const Group* group = groupOf(index)) return lineData(*group, index.row(), role);
    const session::CategoryRow& category = m_categories[std::size_t(index.row())]->category;
    switch (role) {
    case Qt::DisplayRole:
        return shownText(category.name);
    case Qt::ToolTipRole:
        return literalText(tr("%1: %2, %3")
                               .arg(shownText(category.name),
                                    tr("%1 streams", nullptr, pluralNumber(category.streams))
                                        .arg(groupedNumber(qint64(category.streams))),
                                    tr("%1 events", nullptr, pluralNumber(category.events))
                                        .arg(groupedNumber(qint64(category.events)))));
    case Qt::AccessibleTextRole:
        return tr("%1, streams: %2").arg(shownText(category.name), groupedNumber(qint64(category.streams)));
    case NameRole:
        return QString::fromStdString(category.name);
    case CountRole:
        return groupedNumber(qint64(category.streams));
    case KindRole:
        return int(Kind::Category);
    default:
        return {};
    }
}

Qt::ItemFlags StreamsModel::flags(const QModelIndex& index) const {
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

void StreamsModel::setCurrent(std::optional<StreamId> stream) {
    if (stream == m_current) return;
    const auto before = std::exchange(m_current, stream);
    const auto tell = [this, before](const Group& group, const QModelIndex& parent) {
        for (std::size_t i = 0; i < group.lines.size(); ++i) {
            if (group.lines[i].id != before && group.lines[i].id != m_current) continue;
            const QModelIndex row = index(group.lead() + int(i), 0, parent);
            emit dataChanged(row, row, {CurrentRole});
        }
    };
    if (m_found) return tell(*m_found, {});
    for (const auto& group : m_categories)
        tell(*group, indexOf(*group));
}

} // namespace hindcast::widgets

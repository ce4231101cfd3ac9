// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/dump_joins.h"

#include "source/link_query.h"
#include "source/pg_bytea.h"
#include "source/row_values.h"
#include "source/table_store.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace hindcast::source {

namespace {

/// Written once, thrown away with the folder: nothing has to survive a crash. 64 MiB of it stay in memory.
constexpr const char* kPragmas =
    "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE; "
    "PRAGMA cache_size=-65536; PRAGMA temp_store=FILE; BEGIN";

std::string targetName(std::size_t join) {
    return "join" + std::to_string(join);
}

void addOnce(std::vector<std::string>& names, std::string_view name) {
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
}

/// Numbers as numbers, so that the least is found; whatever else as it is.
void bindValue(sqlite::Statement& statement, int index, const DumpField& field) {
    if (field.isNull) {
        statement.bindNull(index);
        return;
    }
    if (const auto number = integerOf(field.text); number && std::to_string(*number) == field.text)
        statement.bindInt64(index, *number);
    else
        statement.bindTextView(index, field.text);
}

} // namespace

std::string joinedTable(const StoreSpec& spec, const std::string& root, std::string_view table) {
    const std::size_t dot = root.rfind('.');
    const std::string schema = dot == std::string::npos ? std::string() : root.substr(0, dot + 1);
    return schema + prefixOf(spec, std::string_view(root).substr(schema.size())) + std::string(table);
}

const JoinSpec* linksOf(const StoreSpec& spec) {
    const auto found = std::find_if(spec.joins.begin(), spec.joins.end(),
                                    [](const JoinSpec& join) { return join.links.has_value(); });
    return found == spec.joins.end() ? nullptr : &*found;
}

Result<void> DumpJoins::prepare(const StoreSpec& spec) {
    if (auto set = m_connection.exec(kPragmas); !set) return set;
    for (const JoinSpec& join : spec.joins) {
        Target& target = m_targets.emplace_back();
        target.condition = join.where;
        target.equals = join.equals;
        target.home = join.isAside() ? std::optional(*join.links) : std::nullopt;
        for (const std::string_view name : {join.key, join.lowest, join.where, join.distinct})
            addOnce(target.columns, name);
        for (const std::string_view name : join.columns)
            addOnce(target.columns, name);
        if (join.links)
            for (const std::string_view name :
                 {join.links->stream, join.links->category, join.links->version, join.links->home})
                addOnce(target.columns, name);
        std::string names, marks;
        for (const std::string& column : target.columns) {
            names += (names.empty() ? "" : ", ") + sqlite::quoteName(column);
            marks += marks.empty() ? "?" : ", ?";
        }
        const std::string name = targetName(m_targets.size() - 1);
        if (auto made = m_connection.exec("CREATE TABLE " + name + " (" + names + ")"); !made) return made;
        auto insert = m_connection.prepare("INSERT INTO " + name + " VALUES (" + marks + ")");
        if (!insert) return insert.error();
        target.insert = std::move(insert).value();
    }
    if (auto made = m_connection.exec("CREATE TABLE keys (event)"); !made) return made;
    auto addKey = m_connection.prepare("INSERT INTO keys VALUES (?)");
    if (!addKey) return addKey.error();
    m_addKey = std::move(addKey).value();
    if (!spec.largeObjects) return {};
    if (auto made = m_connection.exec("CREATE TABLE pieces (number INTEGER, bytes)"); !made) return made;
    auto add = m_connection.prepare("INSERT INTO pieces VALUES (?1, ?2)");
    if (!add) return add.error();
    m_addPiece = std::move(add).value();
    return {};
}

bool DumpJoins::counts(const Target& target, const SqlTable& block, const std::vector<DumpField>& fields) {
    if (target.home) {
        const auto stream = block.columnLike(target.home->stream), home = block.columnLike(target.home->home);
        // As it is itself at home there, it is no link.
        if (stream && home && !fields[*home].isNull && fields[*stream].text == fields[*home].text)
            return false;
    }
    if (!target.where) return true;
    const DumpField& field = fields[*target.where];
    const bool without = target.equals.starts_with('!');
    const std::string_view value = std::string_view(target.equals).substr(without ? 1 : 0);
    return (!field.isNull && field.text == value) != without;
}

Result<void> DumpJoins::addKey(const DumpField& key, Keys keys) {
    m_keys = keys;
    bindValue(*m_addKey, 1, key);
    return m_addKey->run();
}

Result<void> DumpJoins::addRow(std::size_t join, const SqlTable& block,
                               const std::vector<DumpField>& fields) {
    Target& target = m_targets[join];
    if (target.places.empty() || target.blockColumns != block.columns) {
        target.blockColumns = block.columns;
        target.places.clear();
        target.isBytes.clear();
        for (const std::string& column : target.columns) {
            target.places.push_back(block.columnLike(column));
            target.isBytes.push_back(block.typeOf(column) == "bytea");
        }
        target.where = target.condition.empty() ? std::nullopt : block.columnLike(target.condition);
    }
    if (!counts(target, block, fields)) return {};
    std::vector<std::string> decoded(target.places.size());
    for (std::size_t i = 0; i < target.places.size(); ++i) {
        DumpField field = target.places[i] ? fields[*target.places[i]] : DumpField{true, {}};
        if (target.isBytes[i] && !field.isNull) {
            decoded[i] = bytesOfBytea(field.text);
            field.text = decoded[i];
        }
        bindValue(*target.insert, int(i) + 1, field);
    }
    return target.insert->run();
}

Result<void> DumpJoins::finish(const StoreSpec& spec) {
    for (std::size_t i = 0; i < m_targets.size(); ++i) {
        const JoinSpec& join = spec.joins[i];
        std::string columns = sqlite::quoteName(join.key);
        if (!join.lowest.empty()) columns += ", " + sqlite::quoteName(join.lowest);
        m_targets[i].insert.reset();
        if (join.isAside()) {
            m_lookups.emplace_back(m_connection, join, std::string());
            continue;
        }
        const std::string name = targetName(i);
        if (auto made = m_connection.exec("CREATE INDEX of_" + name + " ON " + name + " (" + columns + ")");
            !made)
            return made;
        m_lookups.emplace_back(m_connection, join, name);
    }
    m_addKey.reset();
    if (m_addPiece) {
        m_addPiece.reset();
        if (auto made = m_connection.exec("CREATE INDEX of_pieces ON pieces (number)"); !made) return made;
        auto find = m_connection.prepare("SELECT bytes FROM pieces WHERE number = ?1 ORDER BY rowid");
        if (!find) return find.error();
        m_findPieces = std::move(find).value();
    }
    return {};
}

Result<std::unique_ptr<DumpJoins>> DumpJoins::make(const StoreSpec& spec) {
    auto folder = PrivateFolder::make();
    if (!folder) return folder.error();
    auto connection = sqlite::Connection::open(folder->path("joins.db"), {.mode = sqlite::Mode::Create});
    if (!connection) return connection.error();
    std::unique_ptr<DumpJoins> joins(new DumpJoins(std::move(folder).value(), std::move(connection).value()));
    if (auto prepared = joins->prepare(spec); !prepared) return prepared.error();
    return joins;
}

Result<std::unique_ptr<DumpJoins>> DumpJoins::gather(std::unique_ptr<ByteStream> dump, const StoreSpec& spec,
                                                     const std::string& root, SqlCatalog& catalog,
                                                     std::stop_token stop) {
    auto made = make(spec);
    if (!made) return made.error();
    std::unique_ptr<DumpJoins> joins = std::move(made).value();

    PgDumpReader reader(std::move(dump), catalog);
    std::optional<Error> failure;
    if (joins->m_addPiece) {
        reader.setLargeObjects([&](const std::string& number, const std::string& piece) {
            const auto id = integerOf(number);
            if (!id || failure) return;
            const std::string bytes = bytesOfBytea(piece);
            joins->m_addPiece->bindInt64(1, *id);
            joins->m_addPiece->bindBlobView(2, bytes);
            if (auto added = joins->m_addPiece->run(); !added) failure = added.error();
        });
    }
    std::vector<std::size_t> targets; // of the block in hand
    const JoinSpec* const links = linksOf(spec);
    std::optional<std::size_t> key; // of the block in hand, if it has events
    const auto wanted = [&](const SqlTable& table) {
        targets.clear();
        const std::string tableRoot = plainName(reader.catalog().rootOf(table.qualified()));
        key = links && !links->isAside() && tableRoot == plainName(root) ? table.columnLike(links->by)
                                                                         : std::nullopt;
        for (std::size_t i = 0; i < spec.joins.size(); ++i)
            if (tableRoot == plainName(joinedTable(spec, root, spec.joins[i].table))) targets.push_back(i);
        return key || !targets.empty();
    };
    for (;;) {
        auto step = reader.next(wanted, std::numeric_limits<std::uint64_t>::max(), stop);
        if (!step) return step.error();
        if (*step == PgDumpReader::Step::End) break;
        if (*step != PgDumpReader::Step::Row) continue;
        for (const std::size_t target : targets)
            if (auto added = joins->addRow(target, reader.table(), reader.fields()); !added)
                return added.error();
        if (key)
            if (auto added = joins->addKey(reader.fields()[*key], Keys::OfEvents); !added)
                return added.error();
        if (failure) return *failure;
    }
    if (failure) return *failure;
    catalog = reader.catalog();
    joins->m_isCut = reader.damage().has_value();
    if (auto finished = joins->finish(spec); !finished) return finished.error();
    return joins;
}

std::optional<std::string> DumpJoins::largeObject(std::string_view number) {
    const auto id = integerOf(number);
    if (!id || !m_findPieces) return std::nullopt;
    std::optional<std::string> bytes;
    m_findPieces->bindInt64(1, *id);
    for (auto row = m_findPieces->step(); row && *row; row = m_findPieces->step()) {
        if (!bytes) bytes.emplace();
        *bytes += m_findPieces->blob(0);
    }
    m_findPieces->reset();
    return bytes;
}

Result<std::optional<event::LinkTable>> DumpJoins::links(const StoreSpec& spec, const std::string& where,
                                                         const std::stop_token& stop) {
    const JoinSpec* const join = linksOf(spec);
    if (join == nullptr) return std::optional<event::LinkTable>();
    LinkRows rows;
    for (std::size_t i = 0; i < spec.joins.size(); ++i) {
        if (&spec.joins[i] == join) rows.table = targetName(i);
        if (spec.joins[i].table == join->links->names) rows.names = targetName(i);
    }
    rows.origin = where + ": " + std::string(join->table);
    rows.missing = "t." + sqlite::quoteName(join->key) + (m_keys == Keys::OfEvents ? " NOT" : "")
                   + " IN (SELECT event FROM keys WHERE event IS NOT NULL)";
    auto links = readLinks(m_connection, spec, *join, rows, stop);
    if (!links) return links.error();
    return std::optional(std::move(links).value());
}

bool DumpJoins::hasAny(std::size_t join, std::string_view column) {
    const auto found = m_connection.number("SELECT 1 FROM " + targetName(join) + " WHERE "
                                           + sqlite::quoteName(column) + " IS NOT NULL LIMIT 1");
    return found && *found;
}

} // namespace hindcast::source

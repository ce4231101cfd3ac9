// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/thread_pool.h"
#include "cli/commands.h"
#include "cli/where_option.h"
#include "expression/field_totals.h"

#include <algorithm>

namespace hindcast::cli {
namespace {

using expression::FieldPath;
using expression::FieldTotal;
using expression::TypeTotals;

constexpr std::string_view kOption = "--sum";
constexpr std::size_t kMostPaths = 64;

Result<std::vector<FieldPath>> pathsOf(Context& context) {
    std::vector<FieldPath> paths;
    for (const std::string& text : context.arguments.values("sum")) {
        auto parsed = expression::parseFieldPath(text);
        if (const auto* wrong = std::get_if<expression::Diagnostic>(&parsed))
            return markedError(context, kOption, text, *wrong);
        paths.push_back(std::get<FieldPath>(std::move(parsed)));
    }
    if (paths.size() > kMostPaths)
        return Error{ErrorCode::Invalid, std::string(kOption), "more than 64 paths are given",
                     "ask for the others in another run"};
    return paths;
}

Cell numberOrAbsent(std::optional<std::string> number) {
    return number ? Cell::raw(*std::move(number)) : Cell::absent();
}

class TotalRows {
public:
    TotalRows(Context& context, const event::EventLog& log)
        : m_log(log), m_isTable(context.arguments.form() == Form::Table),
          m_writer(makeRowWriter(context.arguments.form(), !context.arguments.has("raw-csv"),
                                 {{"path"},
                                  {"type"},
                                  {"events", true},
                                  {"present", true},
                                  {"numbers", true},
                                  {"others", true},
                                  {"sum", true},
                                  {"min", true},
                                  {"max", true}},
                                 context.out)) {}

    /// The types that have the field, by name, then all types.
    void add(const FieldPath& path, std::size_t number, const std::vector<TypeTotals>& types) {
        std::uint64_t events = 0;
        FieldTotal all;
        for (const TypeTotals& type : types) {
            const FieldTotal& field = type.fields[number];
            events += type.events;
            all.add(field);
            if (field.present > 0) add(path, Cell::string(m_log.typeName(type.type)), type.events, field);
        }
        add(path, m_isTable ? Cell::string("(all types)") : Cell::absent(), events, all);
    }
    void finish() { m_writer->finish(); }

private:
    void add(const FieldPath& path, Cell type, std::uint64_t events, const FieldTotal& field) {
        m_writer->add({Cell::string(path.text), std::move(type), Cell::number(events),
                       Cell::number(field.present), Cell::number(field.numbers.count()),
                       Cell::number(field.others), numberOrAbsent(field.numbers.sum()),
                       numberOrAbsent(field.numbers.smallest()), numberOrAbsent(field.numbers.largest())});
    }

    const event::EventLog& m_log;
    const bool m_isTable;
    std::unique_ptr<RowWriter> m_writer;
};

} // namespace

Result<ExitCode> runTotals(Context& context) {
    const auto paths = pathsOf(context);
    if (!paths) return paths.error();
    const auto store = openFiltered(context);
    if (!store) return store.error();
    const event::EventLog& log = store->session->log();
    std::optional<expression::Filter> filter;
    if (store->where) {
        auto made = expression::Filter::make(*store->where);
        if (const auto* wrong = std::get_if<expression::Diagnostic>(&made))
            return markedError(context, "--where", store->where->text(), *wrong);
        filter = std::get<expression::Filter>(std::move(made));
    }
    ThreadPool pool;
    auto types = expression::addUp(
        log, filter ? &*filter : nullptr, *paths, pool, [](std::uint64_t, std::uint64_t) { return true; },
        context.stop);
    if (!types) return types.error();
    std::sort(types->begin(), types->end(), [&](const TypeTotals& a, const TypeTotals& b) {
        return log.typeName(a.type) < log.typeName(b.type);
    });
    TotalRows rows(context, log);
    for (std::size_t i = 0; i < paths->size(); ++i)
        rows.add((*paths)[i], i, *types);
    rows.finish();
    return ExitCode::Done;
}

} // namespace hindcast::cli

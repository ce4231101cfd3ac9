// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rows.h"

#include "cli/csv_writer.h"
#include "cli/json_object.h"
#include "cli/table_writer.h"

namespace hindcast::cli {
namespace {

class JsonLines : public RowWriter {
public:
    JsonLines(std::vector<Column> columns, Output& out) : m_columns(std::move(columns)), m_out(out) {}
    bool add(const Row& row) override {
        m_out.write(jsonLine(m_columns, row));
        return m_out.open();
    }
    void finish() override {}

private:
    std::vector<Column> m_columns;
    Output& m_out;
};

} // namespace

Cell Cell::position(const std::optional<Position>& position) {
    if (!position) return absent();
    return position->isText() ? string(position->text()) : raw(position->print());
}

Cell Cell::value(const std::optional<json::Value>& value) {
    if (!value) return absent();
    Cell cell = raw(json::print(*value));
    if (value->kind() == json::Kind::String) cell.plain = value->text();
    return cell;
}

std::string jsonLine(const std::vector<Column>& columns, const Row& row) {
    std::string line;
    JsonObject object(line);
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i].kind == Cell::Kind::Raw) object.raw(columns[i].key, row[i].text);
        if (row[i].kind == Cell::Kind::Text) object.text(columns[i].key, row[i].text);
    }
    object.close();
    line += '\n';
    return line;
}

std::unique_ptr<RowWriter> makeRowWriter(Form form, bool guard, std::vector<Column> columns, Output& out) {
    switch (form) {
    case Form::Json:
        return std::make_unique<JsonLines>(std::move(columns), out);
    case Form::Csv:
        return std::make_unique<CsvWriter>(std::move(columns), guard, out);
    case Form::Table:
        break;
    }
    return std::make_unique<TableWriter>(std::move(columns), out);
}

} // namespace hindcast::cli

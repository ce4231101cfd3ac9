// SPDX-License-Identifier: GPL-3.0-or-later
// message-db: Eventide's Message DB in PostgreSQL: table messages, in schema message_store since 1.0.
// Versions count from 0; correlation is the name of a stream, causation a stream and a place in it. Facts:
// §4.
#include "source/known_stores.h"

#include <cctype>

namespace hindcast::source {

namespace {

/// The first quoted number with dots in the body of message_store_version().
std::string versionIn(const std::string& body) {
    for (std::size_t at = body.find('\''); at != std::string::npos; at = body.find('\'', at + 1)) {
        std::size_t end = at + 1;
        while (end < body.size() && (std::isdigit(static_cast<unsigned char>(body[end])) || body[end] == '.'))
            ++end;
        if (end > at + 1 && end < body.size() && body[end] == '\'') return body.substr(at + 1, end - at - 1);
    }
    return {};
}

/// Fresh stores since 1.2.4 have the id last; the schema is message_store since 1.0.
std::string generationOf(const SqlCatalog& catalog, const SqlTable& root) {
    if (catalog.versionBody)
        if (std::string version = versionIn(*catalog.versionBody); !version.empty()) return version;
    if (root.schema.empty()) return {};
    if (root.schema != "message_store") return "<1.0";
    return !root.columns.empty() && root.columns.back() == "id" ? "≥1.2.4" : "≥1.0";
}

/// Eventide's own names before the usual ones; Protean's, one level down, after them.
void liftOwn(event::Event& event, event::EventBatch& batch, const StoreSpec::Texts& texts) {
    enum { Correlation, CausingStream, CausingPosition, ProteanCorrelation, ProteanCausation };
    if (texts[Correlation]) event.correlation = batch.keep(*texts[Correlation]);
    const bool hasPlace = texts[CausingPosition] && !texts[CausingPosition]->empty()
                          && std::isdigit(static_cast<unsigned char>(texts[CausingPosition]->front()));
    if (texts[CausingStream] && hasPlace) {
        const std::string place =
            std::string(*texts[CausingStream]) + '/' + std::string(*texts[CausingPosition]);
        event.causation = batch.keep(place);
    }
    if (texts[ProteanCorrelation] && event.correlation.empty())
        event.correlation = batch.keep(*texts[ProteanCorrelation]);
    if (texts[ProteanCausation] && event.causation.empty())
        event.causation = batch.keep(*texts[ProteanCausation]);
}

} // namespace

StoreSpec messageDbStore() {
    StoreSpec spec;
    spec.format = "message-db";
    spec.table = "messages";
    spec.columns = {"global_position", "position", "time", "stream_name", "type", "data", "metadata", "id"};
    spec.beside = {"!streams"};
    spec.confidence = 0.96;
    spec.generation = generationOf;
    FieldMapping& fields = spec.fields;
    fields.stream = "stream_name";
    fields.version = "position";
    fields.position = "global_position";
    fields.id = "id";
    fields.type = "type";
    fields.time = "time";
    fields.payload = "data";
    fields.metadata = "metadata";
    spec.extras = {"/metadata/correlationStreamName", "/metadata/causationMessageStreamName",
                   "/metadata/causationMessagePosition", "/metadata/domain/correlation_id",
                   "/metadata/domain/causation_id"};
    spec.finish = liftOwn;
    return spec;
}

} // namespace hindcast::source

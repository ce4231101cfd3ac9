// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/filter.h"

#include "event/encoding.h"
#include "expression/check.h"
#include "expression/evaluate.h"
#include "expression/field_reader.h"

namespace hindcast::expression {

std::variant<Filter, Diagnostic> Filter::make(const Expression& expression) {
    const auto diagnostics = check(expression, nullptr);
    if (const Diagnostic* error = firstError(diagnostics)) return *error;
    return Filter(expression, std::make_shared<const Program>(compile(expression)));
}

const Filter& Filter::any() {
    static const Filter filter = std::get<Filter>(make(std::get<Expression>(parse("true"))));
    return filter;
}

event::Fields Filter::fields() const {
    const Needs needs = m_program->needs() & ~kColumnNeeds;
    if (needs == 0) return event::Fields::Columns;
    return (needs & ~needOf(Name::Id)) == 0 ? event::Fields::Ids : event::Fields::All;
}

struct Evaluator::Impl {
    std::shared_ptr<const Program> program;
    Evaluation evaluation;
    FieldReader data, meta;
    std::string dataText, metaText; ///< bodies that were decoded
    explicit Impl(std::shared_ptr<const Program> made)
        : program(std::move(made)), evaluation(*program), data(program->data), meta(program->meta) {}
};

Evaluator::Evaluator(const Filter& filter) : m_impl(std::make_unique<Impl>(filter.m_program)) {}
Evaluator::~Evaluator() = default;
Evaluator::Evaluator(Evaluator&&) noexcept = default;
Evaluator& Evaluator::operator=(Evaluator&&) noexcept = default;

bool Evaluator::matches(const event::StoredEvent& stored) {
    const event::Event& event = stored.event;
    const bool duplicates = (event.flags & event::kDuplicateKeys) != 0;
    KnownEvent known;
    known.known = kAllNeeds;
    known.streamName = event.stream;
    known.categoryName = event.category;
    known.typeName = event.type;
    known.version = stored.version.value();
    known.positionKind = event.positionKind;
    known.position = event.position;
    known.positionText = event.positionText;
    known.time = event.time;
    known.id = event.id;
    known.correlation = event.correlation;
    known.causation = event.causation;
    known.data = m_impl->data.read(event::decodedPayload(event, m_impl->dataText), duplicates);
    known.meta = m_impl->meta.read(event::decodedMetadata(event, m_impl->metaText), duplicates);
    return m_impl->evaluation.truth(m_impl->program->root, known) == Truth::True;
}

} // namespace hindcast::expression

// SPDX-License-Identifier: GPL-3.0-or-later
// Filter: a checked expression made ready to be evaluated against events. An Evaluator is one thread's use of
// it. Thread-safety: a Filter is immutable and shared between threads; an Evaluator belongs to one thread.
#pragma once

#include "event/event_log.h"
#include "expression/expression.h"

#include <memory>
#include <variant>

namespace hindcast::expression {

struct Program;

class Filter {
public:
    /// Checks the expression without a vocabulary; the diagnostic is the first error.
    static std::variant<Filter, Diagnostic> make(const Expression& expression);
    /// Lets every event pass.
    static const Filter& any();

    const Expression& expression() const { return m_expression; }
    const Program& program() const { return *m_program; }
    /// What an event must bring to be decided.
    event::Fields fields() const;

private:
    friend class Evaluator;
    Filter(Expression expression, std::shared_ptr<const Program> program)
        : m_expression(std::move(expression)), m_program(std::move(program)) {}

    Expression m_expression;
    std::shared_ptr<const Program> m_program;
};

class Evaluator {
public:
    explicit Evaluator(const Filter& filter);
    ~Evaluator();
    Evaluator(Evaluator&&) noexcept;
    Evaluator& operator=(Evaluator&&) noexcept;

    /// `event` must have been read with at least filter.fields().
    bool matches(const event::StoredEvent& event);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hindcast::expression

// SPDX-License-Identifier: GPL-3.0-or-later
// FieldReader: the values of a FieldTree's paths in a body. It walks the text once without building values;
// what that walk cannot do (the whole body wanted, members below an array or object that is wanted itself,
// escapes that are half a surrogate pair) is done over a parsed value, which gives the same. Private to this
// library. Thread-safety: belongs to one thread.
#pragma once

#include "event/event.h"
#include "expression/field_tree.h"
#include "expression/operand.h"

#include <memory>
#include <span>

namespace hindcast::expression {

class FieldReader {
public:
    explicit FieldReader(const FieldTree& tree);
    ~FieldReader();

    /// One operand per slot; they hold until the next call. `duplicateKeys`: some object may name a key
    /// twice.
    std::span<const Operand> read(const event::Body& body, bool duplicateKeys);
    /// The same by way of a parsed value.
    std::span<const Operand> readPlainly(const event::Body& body);

private:
    struct Walk;
    std::unique_ptr<Walk> m_walk;
};

} // namespace hindcast::expression

// SPDX-License-Identifier: GPL-3.0-or-later
// ShopWords: the vocabulary of a small shop, for tests of checking and completing. Thread-safety: immutable.
#pragma once

#include "expression/vocabulary.h"

namespace hindcast::test {

class ShopWords : public expression::Vocabulary {
public:
    std::vector<expression::Word> types() const override { return {{"OrderPlaced", 70}, {"OrderPaid", 30}}; }
    std::vector<expression::Word> categories() const override { return {{"order", 100}}; }
    bool hasStream(std::string_view name) const override { return name == "order-1"; }
    std::vector<expression::Word> streamsFrom(std::string_view start, std::size_t) const override {
        if (std::string_view("order-1").substr(0, start.size()) != start) return {};
        return {{"order-1", 100}};
    }
    std::vector<std::string> streamsNear(std::string_view, std::size_t) const override { return {"order-1"}; }
    std::vector<expression::Field> fields(expression::Root root, std::string_view type) const override {
        using expression::Step;
        if (root == expression::Root::Meta) return {{{{"user", {}, {}}}, 3, "string"}};
        if (type == "OrderPaid") return {{{{"total", {}, {}}}, 30, "number"}};
        return {{{{"total", {}, {}}}, 64, "number"},
                {{{"lines", {}, {}}}, 60, "array"},
                {{{"lines", {}, {}}, {"", 0, {}}, {"total", {}, {}}}, 60, "number"},
                {{{"odd key", {}, {}}}, 2, "string or null"}};
    }
    bool textPositions() const override { return false; }
};

} // namespace hindcast::test

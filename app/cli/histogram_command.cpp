// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "base/time_text.h"
#include "cli/commands.h"
#include "cli/display_width.h"
#include "cli/json_object.h"
#include "cli/where_option.h"
#include "session/histogram_builder.h"

#include <algorithm>

namespace hindcast::cli {
namespace {

constexpr std::uint64_t kMaxBuckets = 1'000'000;
constexpr std::size_t kBarWidth = 40;

void addPlace(JsonObject& object, std::string_view key, bool byTime, std::int64_t place) {
    if (byTime)
        object.text(key, printTime(Micros(place)));
    else
        object.number(key, place);
}

std::string asJson(const session::Histogram& histogram) {
    std::string text;
    JsonObject object(text);
    addPlace(object, "from", histogram.byTime, histogram.from);
    addPlace(object, "to", histogram.byTime, histogram.to);
    object.number(histogram.byTime ? "bucketMicros" : "bucketRanks", histogram.bucketWidth);
    std::string& list = object.name("buckets");
    list += '[';
    for (const auto& bucket : histogram.buckets) {
        if (list.back() != '[') list += ',';
        JsonObject item(list);
        addPlace(item, "start", histogram.byTime, bucket.start);
        JsonObject counts(item.name("counts"));
        for (const auto& [name, count] : bucket.counts)
            counts.number(name, count);
        counts.close();
        item.close();
    }
    list += ']';
    object.number("total", histogram.total);
    object.close();
    return text + "\n";
}

std::uint64_t sumOf(const session::Histogram::Bucket& bucket) {
    std::uint64_t sum = 0;
    for (const auto& [name, count] : bucket.counts)
        sum += count;
    return sum;
}

std::string forPeople(const session::Histogram& histogram) {
    std::uint64_t largest = 1;
    for (const auto& bucket : histogram.buckets)
        largest = std::max(largest, sumOf(bucket));
    const std::size_t digits = groupDigits(largest).size();
    std::string text;
    for (const auto& bucket : histogram.buckets) {
        const std::uint64_t sum = sumOf(bucket);
        const std::string number = groupDigits(sum);
        std::size_t bar = std::size_t(double(sum) / double(largest) * kBarWidth + 0.5);
        if (sum > 0 && bar == 0) bar = 1;
        text += histogram.byTime ? printTime(Micros(bucket.start)) : std::to_string(bucket.start);
        text += "  " + std::string(digits - number.size(), ' ') + number + (bar > 0 ? "  " : "");
        for (std::size_t i = 0; i < bar; ++i)
            text += "▇";
        text += '\n';
    }
    return text + "total " + groupDigits(histogram.total) + "\n";
}

} // namespace

Result<ExitCode> runHistogram(Context& context) {
    const Arguments& arguments = context.arguments;
    const std::uint64_t buckets = arguments.count("buckets").value_or(100);
    if (buckets == 0 || buckets > kMaxBuckets)
        return Error{ErrorCode::Invalid, "--buckets", "must be from 1 to " + groupDigits(kMaxBuckets),
                     "leave the option out for 100"};
    const auto store = openFiltered(context);
    if (!store) return store.error();
    const bool byCategory = arguments.value("by") == "category";
    const auto laneBy = byCategory ? event::LaneBy::Category : event::LaneBy::Type;
    const auto histogram = store->where
                               ? session::buildHistogram(*store->session, *store->where, std::size_t(buckets),
                                                         laneBy, context.stop)
                               : store->session->histogram(std::size_t(buckets), laneBy, context.stop);
    if (!histogram) return histogram.error();
    context.out.write(arguments.form() == Form::Json ? asJson(*histogram) : forPeople(*histogram));
    return ExitCode::Done;
}

} // namespace hindcast::cli

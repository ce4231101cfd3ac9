// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/phrases.h"

#include <QCoreApplication>

namespace hindcast::widgets {
namespace {

constexpr Phrase kPhrases[] = {
    {QT_TRANSLATE_NOOP("CoreText", "the projection cannot be read")},
    {QT_TRANSLATE_NOOP("CoreText", "name a JavaScript file")},
    {QT_TRANSLATE_NOOP("CoreText", "it is too large to be a projection")},
    {QT_TRANSLATE_NOOP("CoreText", "this is no projection: %1")},
    {QT_TRANSLATE_NOOP("CoreText", "correct the script")},
    {QT_TRANSLATE_NOOP("CoreText", "upcasters fail on this event: %1")},
    {QT_TRANSLATE_NOOP("CoreText", "the script cannot be run: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "see what it does outside of its handlers")},
    {QT_TRANSLATE_NOOP("CoreText", "its worker process died %1 times")},
    {QT_TRANSLATE_NOOP("CoreText", "see the events that are named as failed")},
    {QT_TRANSLATE_NOOP("CoreText", "too many calls took longer than they may")},
    {QT_TRANSLATE_NOOP("CoreText", "the program that runs projections is not there")},
    {QT_TRANSLATE_NOOP("CoreText", "install Hindcast again, or name it in HINDCAST_FOLD")},
    {QT_TRANSLATE_NOOP("CoreText", "the worker process answers nonsense")},
    {QT_TRANSLATE_NOOP("CoreText", "install Hindcast again")},
    {QT_TRANSLATE_NOOP("CoreText", "the worker process cannot be started: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "no socket for the worker process: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "no memory for the worker process: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "the memory of the worker process cannot be mapped: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "an event is too large to hand over: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "the worker process is gone")},
    {QT_TRANSLATE_NOOP("CoreText", "the worker process was ended")},
    {QT_TRANSLATE_NOOP("CoreText", "it took too long")},
    {QT_TRANSLATE_NOOP("CoreText", "the worker process died (%1), perhaps for want of memory")},
    {QT_TRANSLATE_NOOP("CoreText", "the worker process ended")},
    {QT_TRANSLATE_NOOP("CoreText", "this is no object")},
    {QT_TRANSLATE_NOOP("CoreText", "give NDJSON or CSV of partition and state")},
    {QT_TRANSLATE_NOOP("CoreText", "no member of it names the partition")},
    {QT_TRANSLATE_NOOP("CoreText", "a quoted cell does not end")},
    {QT_TRANSLATE_NOOP("CoreText", "no column names the partition")},
    {QT_TRANSLATE_NOOP("CoreText", "it has not as many cells as there are columns")},
    {QT_TRANSLATE_NOOP("CoreText", "this is no JSON: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "it holds no state where its library puts it")},
    {QT_TRANSLATE_NOOP("CoreText", "its state is in no encoding that is known here")},
    {QT_TRANSLATE_NOOP("CoreText", "it names no version")},
    {QT_TRANSLATE_NOOP("CoreText", "snapshots cannot be read here")},
    {QT_TRANSLATE_NOOP("CoreText", "the expected states cannot be read")},
    {QT_TRANSLATE_NOOP("CoreText", "name a file of NDJSON or CSV")},
    {QT_TRANSLATE_NOOP("CoreText", "there is no space left to keep the states of the partitions")},
    {QT_TRANSLATE_NOOP("CoreText", "the states of the partitions cannot be kept on disk: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "the store has no stream of this category")},
    {QT_TRANSLATE_NOOP("CoreText", "see the categories that the store has in streams")},
};

} // namespace

std::span<const Phrase> projectionPhrases() {
    return kPhrases;
}

} // namespace hindcast::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/ahead_pass.h"

#include "base/thread_pool.h"

#include <optional>

namespace hindcast::cache {

// The next piece to be prepared, by whoever asks; nullptr: none for now. Precondition: the mutex is held.
AheadPass::Slot* AheadPass::claim() {
    if (m_isCut || m_isOver || m_begun - m_taken == kAhead) return nullptr;
    Slot& next = slot(m_begun);
    next.number = m_begun % kAhead;
    next.isReady = false;
    next.thrown = nullptr;
    next.prepared = {};
    const auto more = m_steps.next(next.number);
    m_isCut = !more || !*more;
    if (more && !*more) return nullptr;
    ++m_begun;
    if (more) return &next;
    next.prepared = more.error(); // told in its turn
    next.isReady = true;
    m_changed.notify_all();
    return nullptr;
}

void AheadPass::prepare(Slot& slot) {
    try {
        slot.prepared = m_steps.prepare(slot.number);
    } catch (...) {
        slot.thrown = std::current_exception(); // out of memory: the caller's to throw
    }
    const std::lock_guard lock(m_mutex);
    slot.isReady = true;
    m_changed.notify_all();
}

void AheadPass::help() {
    std::unique_lock lock(m_mutex);
    while (!m_isOver && !m_isCut) {
        Slot* const next = claim();
        if (!next) {
            if (!m_isOver && !m_isCut) m_changed.wait(lock);
            continue;
        }
        lock.unlock();
        prepare(*next);
        lock.lock();
    }
}

// Nothing is left: nullptr.
AheadPass::Slot* AheadPass::nextReady() {
    std::unique_lock lock(m_mutex);
    for (;;) {
        if (m_taken < m_begun && slot(m_taken).isReady) return &slot(m_taken);
        if (Slot* const next = claim()) {
            lock.unlock();
            prepare(*next);
            lock.lock();
        } else if (m_taken < m_begun) {
            if (!slot(m_taken).isReady) m_changed.wait(lock);
        } else {
            return nullptr;
        }
    }
}

Result<void> AheadPass::visitAll() {
    while (Slot* const ready = nextReady()) {
        if (ready->thrown) std::rethrow_exception(ready->thrown);
        if (!ready->prepared) return ready->prepared;
        const auto more = m_steps.visit(ready->number);
        if (!more) return more.error();
        if (!*more) break;
        const std::lock_guard lock(m_mutex);
        ++m_taken;
        m_changed.notify_all();
    }
    return {};
}

void AheadPass::end() {
    const std::lock_guard lock(m_mutex);
    m_isOver = true;
    m_changed.notify_all();
}

Result<void> AheadPass::run(std::size_t threads) {
    std::optional<ThreadPool> pool; // its end waits for the helper
    struct Ending {                 // which is told before, however the visits end
        AheadPass& pass;
        ~Ending() { pass.end(); }
    } const ending{*this};
    if (threads > 1) {
        pool.emplace(1);
        pool->submit([this] { help(); });
    }
    return visitAll();
}

} // namespace hindcast::cache

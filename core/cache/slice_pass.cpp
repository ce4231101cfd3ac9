// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/slice_pass.h"

#include "base/thread_pool.h"

#include <optional>

namespace hindcast::cache {

// The next slice to be decoded, by whoever asks; nullptr: none for now. Precondition: the mutex is held.
SlicePass::Slot* SlicePass::claim() {
    if (m_isCut || m_isOver || m_begun - m_taken == kAhead) return nullptr;
    Slot& next = slot(m_begun);
    next.isReady = false;
    next.thrown = nullptr;
    next.decoded = {};
    const auto more = m_slices.next(next.slice);
    m_isCut = !more || !*more;
    if (more && !*more) return nullptr;
    ++m_begun;
    if (more) return &next;
    next.decoded = more.error(); // told in its turn
    next.isReady = true;
    m_changed.notify_all();
    return nullptr;
}

void SlicePass::decode(Slot& slot) {
    try {
        const BlobStore::Use use(m_slices.store(), BlobStore::Pace::Together);
        slot.decoded = m_slices.decode(slot.slice);
    } catch (...) {
        slot.thrown = std::current_exception(); // out of memory: the caller's to throw
    }
    const std::lock_guard lock(m_mutex);
    slot.isReady = true;
    m_changed.notify_all();
}

void SlicePass::help() {
    std::unique_lock lock(m_mutex);
    while (!m_isOver && !m_isCut) {
        Slot* const next = claim();
        if (!next) {
            if (!m_isOver && !m_isCut) m_changed.wait(lock);
            continue;
        }
        lock.unlock();
        decode(*next);
        lock.lock();
    }
}

// Nothing is left: nullptr.
SlicePass::Slot* SlicePass::nextReady() {
    std::unique_lock lock(m_mutex);
    for (;;) {
        if (m_taken < m_begun && slot(m_taken).isReady) return &slot(m_taken);
        if (Slot* const next = claim()) {
            lock.unlock();
            decode(*next);
            lock.lock();
        } else if (m_taken < m_begun) {
            if (!slot(m_taken).isReady) m_changed.wait(lock);
        } else {
            return nullptr;
        }
    }
}

Result<void> SlicePass::visitAll(const Visit& visit) {
    while (Slot* const ready = nextReady()) {
        if (ready->thrown) std::rethrow_exception(ready->thrown);
        if (!ready->decoded) return ready->decoded;
        const auto more = visit(ready->slice);
        if (!more) return more.error();
        if (!*more) break;
        const std::lock_guard lock(m_mutex);
        ++m_taken;
        m_changed.notify_all();
    }
    return {};
}

void SlicePass::end() {
    const std::lock_guard lock(m_mutex);
    m_isOver = true;
    m_changed.notify_all();
}

Result<void> SlicePass::run(std::size_t threads, const Visit& visit) {
    std::optional<ThreadPool> pool; // its end waits for the helper
    struct Ending {                 // which is told before, however the visits end
        SlicePass& pass;
        ~Ending() { pass.end(); }
    } const ending{*this};
    if (threads > 1) {
        pool.emplace(1);
        pool->submit([this] { help(); });
    }
    return visitAll(visit);
}

} // namespace hindcast::cache

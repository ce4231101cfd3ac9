// SPDX-License-Identifier: GPL-3.0-or-later
// A fixed pool of worker threads. The owner is whoever needs one (a Session has one and passes it down);
// destruction waits for what runs and drops what has not begun.
// Thread-safety: submit() may be called from any thread.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>
#include <vector>

namespace hindcast {

class ThreadPool {
public:
    /// 0 threads: as many as the machine has cores.
    explicit ThreadPool(std::size_t threads = 0);
    ~ThreadPool();
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;

    std::size_t size() const { return m_threads.size(); }

    template <class Work>
    auto submit(Work work) -> std::future<std::invoke_result_t<Work>> {
        auto task = std::make_shared<std::packaged_task<std::invoke_result_t<Work>()>>(std::move(work));
        auto result = task->get_future();
        enqueue([task] { (*task)(); });
        return result;
    }

private:
    void enqueue(std::function<void()> work);
    void loop();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_queue;
    bool m_ending = false;
    std::vector<std::thread> m_threads;
};

} // namespace hindcast

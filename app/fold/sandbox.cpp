// SPDX-License-Identifier: GPL-3.0-or-later
#include "fold/sandbox.h"

#include <cstddef>
#include <cstdio>
#include <vector>

#include <cerrno>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

namespace hindcast::fold {
namespace {

/// Private writable memory of this process, what RLIMIT_DATA counts.
std::uint64_t dataBytes() {
    unsigned long long kilobytes = 0;
    if (std::FILE* status = std::fopen("/proc/self/status", "re")) {
        char line[256];
        while (std::fgets(line, sizeof(line), status))
            if (std::sscanf(line, "VmData: %llu kB", &kilobytes) == 1) break;
        std::fclose(status);
    }
    return std::uint64_t(kilobytes) * 1024;
}

const std::uint32_t kAllowed[] = {
    // memory
    SYS_mmap, SYS_munmap, SYS_mprotect, SYS_madvise, SYS_mremap, SYS_brk, SYS_membarrier,
    // the socket, which is open already
    SYS_read, SYS_write, SYS_recvfrom, SYS_sendto, SYS_poll, SYS_ppoll, SYS_close, SYS_fstat, SYS_lseek,
    // threads of the engine, its locks and its clock
    SYS_futex, SYS_clone, SYS_clone3, SYS_set_robust_list, SYS_rseq, SYS_sched_yield, SYS_sched_getaffinity,
    SYS_gettid, SYS_getpid, SYS_nanosleep, SYS_clock_nanosleep, SYS_clock_gettime, SYS_clock_getres,
    SYS_gettimeofday, SYS_getrandom, SYS_getrusage, SYS_sysinfo, SYS_prctl, SYS_eventfd2, SYS_setpriority,
    SYS_getpriority, SYS_sched_getscheduler, SYS_sched_getparam, SYS_sched_setscheduler, SYS_get_robust_list,
    // signals by which the collector stops threads, and the end
    SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_rt_sigsuspend, SYS_sigaltstack, SYS_tgkill,
    SYS_exit, SYS_exit_group, SYS_restart_syscall};

} // namespace

void limitMemory(std::uint64_t bytes) {
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    const std::uint64_t all = dataBytes() + bytes;
    const rlimit data{all, all};
    ::setrlimit(RLIMIT_DATA, &data);
}

bool denySystemCalls() {
    std::vector<sock_filter> program;
    const auto add = [&](std::uint16_t code, std::uint32_t value, std::size_t yes = 0, std::size_t no = 0) {
        program.push_back({code, std::uint8_t(yes), std::uint8_t(no), value});
    };
    add(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch));
#if defined(__x86_64__)
    add(BPF_JMP | BPF_JEQ | BPF_K, AUDIT_ARCH_X86_64, 1, 0);
#elif defined(__aarch64__)
    add(BPF_JMP | BPF_JEQ | BPF_K, AUDIT_ARCH_AARCH64, 1, 0);
#else
    return false;
#endif
    add(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
    add(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr));
    const std::size_t count = sizeof(kAllowed) / sizeof(kAllowed[0]);
    for (std::size_t i = 0; i < count; ++i)
        add(BPF_JMP | BPF_JEQ | BPF_K, kAllowed[i], count - i, 0);
    add(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
    add(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    const sock_fprog filter{std::uint16_t(program.size()), program.data()};
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
           && ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

} // namespace hindcast::fold

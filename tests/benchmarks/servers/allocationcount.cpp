// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servers/allocationcount.h"

#include <QtCore/qfile.h>

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define BENCH_SANITIZED
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define BENCH_SANITIZED
#endif

namespace {

using Counter = std::atomic<std::uint64_t>;
static_assert(Counter::is_always_lock_free && sizeof(Counter) == 8);

// Null if not counting. Statically initialized, since malloc() is called before main().
constinit std::atomic<Counter *> counter = nullptr;

#if defined(__GLIBC__) && !defined(BENCH_SANITIZED)

void count()
{
    if (Counter *const allocations = counter.load(std::memory_order_relaxed))
        allocations->fetch_add(1, std::memory_order_relaxed);
}

constexpr bool CanCount = true;

#else

constexpr bool CanCount = false;

#endif

} // namespace

#if defined(__GLIBC__) && !defined(BENCH_SANITIZED)

// glibc's internal names for the originals; free() is not replaced.
#pragma GCC visibility push(default)
extern "C" {

// NOLINTBEGIN(bugprone-reserved-identifier)
void *__libc_malloc(std::size_t size);
void *__libc_calloc(std::size_t number, std::size_t size);
void *__libc_realloc(void *old, std::size_t size);
void *__libc_memalign(std::size_t alignment, std::size_t size);

// NOLINTEND(bugprone-reserved-identifier)

void *malloc(std::size_t size) noexcept
{
    count();
    return __libc_malloc(size);
}

void *calloc(std::size_t number, std::size_t size) noexcept
{
    count();
    return __libc_calloc(number, size);
}

void *realloc(void *old, std::size_t size) noexcept
{
    count();
    return __libc_realloc(old, size);
}

void *aligned_alloc(std::size_t alignment, std::size_t size) noexcept
{
    count();
    return __libc_memalign(alignment, size);
}

} // extern "C"
#pragma GCC visibility pop

#endif

namespace Bench {

bool countAllocations(const QString &file)
{
    const int descriptor =
        ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (!CanCount || descriptor < 0)
        return false;
    void *const memory =
        ::ftruncate(descriptor, sizeof(Counter)) == 0
            ? ::mmap(nullptr, sizeof(Counter), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
            : MAP_FAILED;
    ::close(descriptor);
    if (memory == MAP_FAILED)
        return false;
    counter = new (memory) Counter(0);
    return true;
}

} // namespace Bench

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "allocationfailures.h"

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <utility>

namespace {

std::atomic<unsigned> rate = 0;
[[maybe_unused]] std::atomic<std::uint32_t> seeds = 1;
thread_local bool spared = false;
[[maybe_unused]] thread_local std::uint32_t state = 0;
constexpr int Never = -1;
thread_local int allocationsLeft = Never; // before the one that fails

// Cheap, and without allocations of its own (Marsaglia's xorshift).
[[maybe_unused]] std::uint32_t nextNumber()
{
    if (state == 0)
        state = seeds.fetch_add(0x9e3779b9U, std::memory_order_relaxed) | 1U;
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    return state;
}

[[maybe_unused]] bool fails()
{
    if (allocationsLeft != Never)
        return allocationsLeft-- == 0;
    const unsigned now = rate.load(std::memory_order_relaxed);
    return now != 0 && !spared && nextNumber() % 1'000'000 < now;
}

[[maybe_unused]] void *allocate(std::size_t size, std::size_t alignment = 0)
{
    if (fails())
        throw std::bad_alloc();
    void *const memory =
        alignment == 0
            ? std::malloc(size == 0 ? 1 : size)
            : std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
    if (!memory)
        throw std::bad_alloc();
    return memory;
}

} // namespace

namespace AllocationFailures {

void spareThisThread()
{
    spared = true;
}

Pause::Pause()
    : m_sparedBefore(spared)
{
    spared = true;
}

Pause::~Pause()
{
    spared = m_sparedBefore;
}

void setRate(unsigned perMillion)
{
    rate = perMillion;
}

void failOnceAfter(int count)
{
    allocationsLeft = count;
}

bool endFailingOnce()
{
    return std::exchange(allocationsLeft, Never) == Never;
}

} // namespace AllocationFailures

// ThreadSanitizer has its own operators, which cannot be replaced: nothing fails there.
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define IPCCORE_KEEPS_ALLOCATION
#endif
#endif

#ifndef IPCCORE_KEEPS_ALLOCATION

// The array forms call these.
void *operator new(std::size_t size)
{
    return allocate(size);
}

void *operator new(std::size_t size, std::align_val_t alignment)
{
    return allocate(size, static_cast<std::size_t>(alignment));
}

void *operator new(std::size_t size, const std::nothrow_t &) noexcept
{
    return fails() ? nullptr : std::malloc(size == 0 ? 1 : size);
}

void operator delete(void *memory) noexcept
{
    std::free(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}

void operator delete(void *memory, const std::nothrow_t &) noexcept
{
    std::free(memory);
}

void operator delete(void *memory, std::align_val_t) noexcept
{
    std::free(memory);
}

void operator delete(void *memory, std::size_t, std::align_val_t) noexcept
{
    std::free(memory);
}

#endif

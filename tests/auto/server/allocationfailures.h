// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

/// Makes `new` fail: at random in threads that the test did not create itself, those of its
/// servers, or once in the calling thread.
namespace AllocationFailures {

/// Spares the calling thread from now on, but not the threads it creates.
void spareThisThread();

/// Spares the calling thread while it lives.
class Pause
{
public:
    Pause();
    ~Pause();
    Pause(const Pause &) = delete;
    Pause &operator=(const Pause &) = delete;

private:
    const bool m_sparedBefore;
};

/// How many of a million allocations fail; 0 for none, the default. Any thread.
void setRate(unsigned perMillion);

/// Makes one allocation of the calling thread fail: the next after `count` others.
void failOnceAfter(int count);
/// Ends that.
/// @return whether the allocation has failed.
bool endFailingOnce();

} // namespace AllocationFailures

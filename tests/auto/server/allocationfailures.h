// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

/// Lets `new` fail at random, in threads that a test did not make itself: those of its servers.
namespace AllocationFailures {

/// The calling thread, and no thread it makes, is spared from now on.
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

/// How many of a million allocations fail; 0 for none, as at the beginning. Any thread.
void setRate(unsigned perMillion);

} // namespace AllocationFailures

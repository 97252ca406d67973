// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

/// A test that links this target runs in a network namespace of its own if the system permits it:
/// the kernel then lists only the sockets that the test and its programs open.
/// @return false if it was not permitted, and other programs' sockets are listed too.
bool hasOwnNetwork();

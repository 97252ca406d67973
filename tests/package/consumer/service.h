// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

/** Calls a fake service; 0, or the number of the step that failed. */
int callService();

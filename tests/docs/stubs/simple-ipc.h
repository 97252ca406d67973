/* SPDX-FileCopyrightText: 2026 The IpcCore authors
 * SPDX-License-Identifier: MIT
 */

/* Git's header has this name. Ours has the same declarations. */
#include <ipccore/simple_ipc.h>

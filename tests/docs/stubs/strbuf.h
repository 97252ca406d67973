/* SPDX-FileCopyrightText: 2026 The IpcCore authors
 * SPDX-License-Identifier: MIT
 */

/* Stands for git's header of this name. */
#include <ipccore/simple_ipc_strbuf.h>

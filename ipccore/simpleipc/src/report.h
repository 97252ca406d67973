/* SPDX-FileCopyrightText: 2026 The IpcCore authors
 * SPDX-License-Identifier: MIT
 */
#ifndef IPCCORE_SIMPLEIPC_REPORT_H
#define IPCCORE_SIMPLEIPC_REPORT_H

#include <ipccore/simple_ipc.h>

#if defined(__GNUC__)
#define IPCCORE_SIMPLE_IPC_HIDDEN __attribute__((visibility("hidden")))
#else
#define IPCCORE_SIMPLE_IPC_HIDDEN
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* Sends `text` to the program's callback, or to standard error. */
IPCCORE_SIMPLE_IPC_HIDDEN void ipccore_simple_ipc_report_line(const char *text);

/* Sends "<what> '<path>': <reason>", with ? for control characters. Keeps errno. */
IPCCORE_SIMPLE_IPC_HIDDEN void ipccore_simple_ipc_report(const char *what, const char *path,
                                                         const char *reason);

#ifdef __cplusplus
}
#endif

#endif

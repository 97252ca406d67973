/* SPDX-FileCopyrightText: 2026 The IpcCore authors
 * SPDX-License-Identifier: MIT
 */
#ifndef IPCCORE_SIMPLE_IPC_STRBUF_H
#define IPCCORE_SIMPLE_IPC_STRBUF_H

/** \file
 * A buffer for replies, for programs that have no `struct strbuf` of their own. The functions are
 * weak symbols: those of the program, if it has any, replace them. A buffer may be used in
 * any thread, one at a time. */

#include <ipccore/simple_ipc.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A growing buffer. */
struct strbuf
{
    /** Bytes at `buf` that belong to the buffer; 0 before the first are added. */
    size_t alloc;
    /** Bytes in use. A NUL byte follows them. */
    size_t len;
    /** Never NULL. */
    char *buf;
};

/* clang-format off */
/** An empty buffer. */
#define STRBUF_INIT { 0, 0, (char *)"" }
/* clang-format on */

/** Appends a copy of `length` bytes at `bytes` to `buffer`. If there is no memory for them, the
 * buffer remains as it was, and errno is ENOMEM. */
IPCCORE_SIMPLE_IPC_EXPORT void strbuf_add(struct strbuf *buffer, const void *bytes, size_t length);

/** Shortens `buffer` to `length` bytes; does nothing if it has fewer. */
IPCCORE_SIMPLE_IPC_EXPORT void strbuf_setlen(struct strbuf *buffer, size_t length);

/** Frees the memory of `buffer`, which is empty then and may be used again. */
IPCCORE_SIMPLE_IPC_EXPORT void strbuf_release(struct strbuf *buffer);

#ifdef __cplusplus
}
#endif

#endif

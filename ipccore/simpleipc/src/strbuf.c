/* SPDX-FileCopyrightText: 2026 The IpcCore authors
 * SPDX-License-Identifier: MIT
 *
 * A buffer for programs that have none, and the functions that put replies into the program's
 * buffer. Part of the library and of its loader: a loaded library would not find the buffer of a
 * program that does not export its symbols.
 */
#include "report.h"

#include <ipccore/simple_ipc_strbuf.h>

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(__GNUC__)
#define WEAK __attribute__((weak))
#else
#define WEAK
#endif

WEAK void strbuf_add(struct strbuf *buffer, const void *bytes, size_t length)
{
    if (length == 0)
        return;
    if (length >= SIZE_MAX / 2 - buffer->len) {
        errno = ENOMEM;
        return;
    }
    if (buffer->len + length + 1 > buffer->alloc) {
        const size_t needed = buffer->len + length + 1;
        const size_t grown = buffer->alloc + buffer->alloc / 2;
        const size_t alloc = needed > grown ? needed : grown;
        char *const buf = realloc(buffer->alloc ? buffer->buf : NULL, alloc);
        if (!buf) {
            errno = ENOMEM;
            return;
        }
        buffer->alloc = alloc;
        buffer->buf = buf;
    }
    memcpy(buffer->buf + buffer->len, bytes, length);
    buffer->len += length;
    buffer->buf[buffer->len] = '\0';
}

WEAK void strbuf_setlen(struct strbuf *buffer, size_t length)
{
    if (length >= buffer->len)
        return;
    buffer->len = length;
    buffer->buf[length] = '\0';
}

WEAK void strbuf_release(struct strbuf *buffer)
{
    static const struct strbuf empty = STRBUF_INIT;

    if (buffer->alloc)
        free(buffer->buf);
    *buffer = empty;
}

static int add_to_answer(void *answer, const char *bytes, size_t length)
{
    /* A reply that does not fit must not be taken for a whole one. */
    errno = 0;
    strbuf_add(answer, bytes, length);
    return errno == ENOMEM ? -1 : 0;
}

int ipc_client_send_command_to_connection(struct ipc_client_connection *connection,
                                          const char *message, size_t message_len,
                                          struct strbuf *answer)
{
    int result;

    if (!answer) {
        errno = EINVAL;
        return -1;
    }
    strbuf_setlen(answer, 0);
    result =
        ipc_client_send_command_chunks(connection, message, message_len, add_to_answer, answer);
    if (result && errno == ECANCELED)
        errno = ENOMEM;
    return result;
}

int ipc_client_send_command(const char *path, const struct ipc_client_connect_options *options,
                            const char *message, size_t message_len, struct strbuf *answer)
{
    struct ipc_client_connection *connection;
    char reason[128];
    int result;
    int error;

    if (ipc_client_try_connect(path, options, &connection) != IPC_STATE__LISTENING) {
        if (strerror_r(errno, reason, sizeof reason) != 0)
            reason[0] = '\0';
        ipccore_simple_ipc_report("cannot connect to", path, reason);
        return -1;
    }
    result = ipc_client_send_command_to_connection(connection, message, message_len, answer);
    error = errno;
    ipc_client_close_connection(connection);
    errno = error;
    return result;
}

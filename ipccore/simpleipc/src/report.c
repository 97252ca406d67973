/* SPDX-FileCopyrightText: 2026 The IpcCore authors
 * SPDX-License-Identifier: MIT
 */
#include "report.h"

#include <errno.h>
#include <pthread.h>
#include <stdio.h>

static pthread_mutex_t error_mutex = PTHREAD_MUTEX_INITIALIZER;
/* Both guarded by `error_mutex`. */
static ipc_error_cb *error_cb;
static void *error_context;

void ipc_set_error_cb(ipc_error_cb *callback, void *context)
{
    pthread_mutex_lock(&error_mutex);
    error_cb = callback;
    error_context = context;
    pthread_mutex_unlock(&error_mutex);
}

void ipccore_simple_ipc_report_line(const char *text)
{
    ipc_error_cb *callback;
    void *context;

    pthread_mutex_lock(&error_mutex);
    callback = error_cb;
    context = error_context;
    pthread_mutex_unlock(&error_mutex);
    if (callback)
        callback(context, text);
    else
        fprintf(stderr, "error: %s\n", text);
}

void ipccore_simple_ipc_report(const char *what, const char *path, const char *reason)
{
    const int error = errno;
    char text[1024]; /* Enough, as a longer path is cut off. */

    snprintf(text, sizeof text, "%s '%.700s': %s", what, path ? path : "", reason);
    /* A path may have a line feed, or what a terminal obeys. */
    for (char *at = text; *at != '\0'; ++at) {
        if ((unsigned char)*at < ' ' || *at == '\x7f')
            *at = '?';
    }
    ipccore_simple_ipc_report_line(text);
    errno = error;
}

/* SPDX-FileCopyrightText: 2026 The IpcCore authors
 * SPDX-License-Identifier: MIT
 *
 * The functions of simple_ipc.h that load the library at the first call that needs it, so that a
 * program that makes none starts without Qt.
 */
#include "report.h"

#include <ipccore/simple_ipc.h>

#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdio.h>

/* The library's functions; written once, by load(). */
static struct
{
    enum ipc_active_state (*get_active_state)(const char *);
    enum ipc_active_state (*try_connect)(const char *, const struct ipc_client_connect_options *,
                                         struct ipc_client_connection **);
    void (*close_connection)(struct ipc_client_connection *);
    int (*send_command_chunks)(struct ipc_client_connection *, const char *, size_t,
                               ipc_client_chunk_cb *, void *);
    int (*init_async)(struct ipc_server_data **, const char *, const struct ipc_server_opts *,
                      ipc_server_application_cb *, void *);
    void (*start_async)(struct ipc_server_data *);
    int (*stop_async)(struct ipc_server_data *);
    int (*await)(struct ipc_server_data *);
    void (*free)(struct ipc_server_data *);
    int (*run)(const char *, const struct ipc_server_opts *, ipc_server_application_cb *, void *);
    void (*set_error_cb)(ipc_error_cb *, void *);
    void (*set_thread_cb)(ipc_thread_cb *, ipc_thread_cb *, void *);
} library;

static pthread_once_t once = PTHREAD_ONCE_INIT;
/* Why it could not be loaded; empty if it was. Written by load(). */
static char load_error[256];

static pthread_mutex_t loader_mutex = PTHREAD_MUTEX_INITIALIZER;
/* What the program set before the library was loaded; all guarded by `loader_mutex`. */
static int is_loaded;
static ipc_thread_cb *thread_started;
static ipc_thread_cb *thread_finished;
static void *thread_context;

static void report_for_library(void *context, const char *text)
{
    (void)context;
    ipccore_simple_ipc_report_line(text);
}

/* `function` points to a pointer to a function, which ISO C does not let become a void pointer. */
static int find(void *handle, const char *name, void *function)
{
    void *const symbol = dlsym(handle, name);
    *(void **)function = symbol;
    return symbol != NULL;
}

static int find_all(void *handle)
{
    return find(handle, "ipc_get_active_state", &library.get_active_state)
           && find(handle, "ipc_client_try_connect", &library.try_connect)
           && find(handle, "ipc_client_close_connection", &library.close_connection)
           && find(handle, "ipc_client_send_command_chunks", &library.send_command_chunks)
           && find(handle, "ipc_server_init_async", &library.init_async)
           && find(handle, "ipc_server_start_async", &library.start_async)
           && find(handle, "ipc_server_stop_async", &library.stop_async)
           && find(handle, "ipc_server_await", &library.await)
           && find(handle, "ipc_server_free", &library.free)
           && find(handle, "ipc_server_run", &library.run)
           && find(handle, "ipc_set_error_cb", &library.set_error_cb)
           && find(handle, "ipc_set_thread_cb", &library.set_thread_cb);
}

static void load(void)
{
    /* Never closed: its threads may run until the end of the process. */
    void *const handle = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);

    if (!handle || !find_all(handle)) {
        const char *const reason = dlerror();
        snprintf(load_error, sizeof load_error, "%s", reason ? reason : "unknown");
        return;
    }
    library.set_error_cb(report_for_library, NULL);
    pthread_mutex_lock(&loader_mutex);
    is_loaded = 1;
    library.set_thread_cb(thread_started, thread_finished, thread_context);
    pthread_mutex_unlock(&loader_mutex);
}

static int need_library(void)
{
    pthread_once(&once, load);
    if (load_error[0] == '\0')
        return 1;
    ipccore_simple_ipc_report("cannot load", LIBRARY, load_error);
    errno = ENOSYS;
    return 0;
}

enum ipc_active_state ipc_get_active_state(const char *path)
{
    return need_library() ? library.get_active_state(path) : IPC_STATE__OTHER_ERROR;
}

enum ipc_active_state ipc_client_try_connect(const char *path,
                                             const struct ipc_client_connect_options *options,
                                             struct ipc_client_connection **p_connection)
{
    if (need_library())
        return library.try_connect(path, options, p_connection);
    if (p_connection)
        *p_connection = NULL;
    return IPC_STATE__OTHER_ERROR;
}

/* Connections and servers come from the library, so it is loaded by now. */

void ipc_client_close_connection(struct ipc_client_connection *connection)
{
    if (connection)
        library.close_connection(connection);
}

int ipc_client_send_command_chunks(struct ipc_client_connection *connection, const char *message,
                                   size_t length, ipc_client_chunk_cb *callback, void *context)
{
    if (connection)
        return library.send_command_chunks(connection, message, length, callback, context);
    errno = EINVAL;
    return -1;
}

void ipc_set_thread_cb(ipc_thread_cb *started, ipc_thread_cb *finished, void *context)
{
    pthread_mutex_lock(&loader_mutex);
    thread_started = started;
    thread_finished = finished;
    thread_context = context;
    if (is_loaded)
        library.set_thread_cb(started, finished, context);
    pthread_mutex_unlock(&loader_mutex);
}

int ipc_server_init_async(struct ipc_server_data **returned_server_data, const char *path,
                          const struct ipc_server_opts *opts,
                          ipc_server_application_cb *application_cb, void *application_data)
{
    if (need_library())
        return library.init_async(returned_server_data, path, opts, application_cb,
                                  application_data);
    if (returned_server_data)
        *returned_server_data = NULL;
    return -1;
}

void ipc_server_start_async(struct ipc_server_data *server_data)
{
    if (server_data)
        library.start_async(server_data);
}

int ipc_server_stop_async(struct ipc_server_data *server_data)
{
    return server_data ? library.stop_async(server_data) : 0;
}

int ipc_server_await(struct ipc_server_data *server_data)
{
    return server_data ? library.await(server_data) : 0;
}

void ipc_server_free(struct ipc_server_data *server_data)
{
    if (server_data)
        library.free(server_data);
}

int ipc_server_run(const char *path, const struct ipc_server_opts *opts,
                   ipc_server_application_cb *application_cb, void *application_data)
{
    return need_library() ? library.run(path, opts, application_cb, application_data) : -1;
}

/* SPDX-FileCopyrightText: 2026 The IpcCore authors
 * SPDX-License-Identifier: MIT
 */
#ifndef IPCCORE_SIMPLE_IPC_H
#define IPCCORE_SIMPLE_IPC_H

/** \file
 * IpcCore for C: servers and blocking clients, with the names and values of git's simple-ipc, so
 * that programs written for that run on IpcCore without a changed line.
 *
 * Link with IpcCore::SimpleIpc (pkg-config: ipccore_simpleipc), or with IpcCore::SimpleIpcLoader,
 * which loads it at the first call that needs it. Programs need neither Qt's headers nor a
 * QCoreApplication.
 *
 * Every function that fails sets errno, and those that say so report the reason (see
 * ipc_set_error_cb()). A null pointer where one is needed, or a value out of range, fails with
 * EINVAL. Unless stated otherwise, a function may be called in any thread. */

#include <stddef.h>

#if defined(__GNUC__)
#define IPCCORE_SIMPLE_IPC_EXPORT __attribute__((visibility("default")))
#else
#define IPCCORE_SIMPLE_IPC_EXPORT
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* C, and names that are given: NOLINTBEGIN(bugprone-reserved-identifier,modernize-use-using) */

/* Reports ------------------------------------------------------------------------------------ */

/** Receives one line about a failure: English, no payload, no line feed; a path's control
 * characters are question marks. Called in the thread of the call that failed. */
typedef void(ipc_error_cb)(void *context, const char *text);

/** Sends reports to `callback`, with `context`, instead of standard error; NULL restores that.
 * Holds for the process; the library neither reads nor frees `context`. Calls in other threads may
 * still use the old callback for a moment. */
IPCCORE_SIMPLE_IPC_EXPORT void ipc_set_error_cb(ipc_error_cb *callback, void *context);

/* Clients ------------------------------------------------------------------------------------ */

/** The state of a path. */
enum ipc_active_state {
    /** A server accepts connections. */
    IPC_STATE__LISTENING = 0,
    /** A socket exists, but nobody listens on it (ECONNREFUSED) or its queue is full (EAGAIN). */
    IPC_STATE__NOT_LISTENING,
    /** The path can never work: it is too long, or there is something that is no socket. */
    IPC_STATE__INVALID_PATH,
    /** Nothing exists at the path. */
    IPC_STATE__PATH_NOT_FOUND,
    /** Cannot be determined; errno says why. */
    IPC_STATE__OTHER_ERROR
};

/** The state of `path`, found by a connection that is closed at once. Does not wait or report. */
IPCCORE_SIMPLE_IPC_EXPORT enum ipc_active_state ipc_get_active_state(const char *path);

/** How to connect. */
struct ipc_client_connect_options
{
    /** Keep trying for a second while nobody listens or the server's queue is full. */
    unsigned int wait_if_busy : 1;
    /** Keep trying for a second while nothing exists at the path. */
    unsigned int wait_if_not_found : 1;
    /** Never change the working directory to reach a path that is too long for a socket's address.
     * Linux never needs to. */
    unsigned int uds_disallow_chdir : 1;
};

/* clang-format off */
/** Wait for nothing. */
#define IPC_CLIENT_CONNECT_OPTIONS_INIT { 0, 0, 0 }

/* clang-format on */

/** A connection, for one thread at a time. Freed by ipc_client_close_connection(). */
struct ipc_client_connection
{
    /** The socket, to poll it; -1 while there is none. It belongs to the connection. */
    int fd;
};

/** Connects to the server at `path`, whichever user runs it.
 *
 * @param options NULL for the default, to wait for nothing.
 * @param p_connection receives the connection, to be closed by ipc_client_close_connection(); NULL
 *   if there is none.
 *
 * Returns IPC_STATE__LISTENING, or why there is no connection, with errno: ECONNREFUSED, EAGAIN or
 * ETIMEDOUT (the queue is full), ENOENT, ENOTSOCK, ENAMETOOLONG, EACCES, or EDEADLK in a callback
 * of the server at `path`. Does not report. */
IPCCORE_SIMPLE_IPC_EXPORT enum ipc_active_state
ipc_client_try_connect(const char *path, const struct ipc_client_connect_options *options,
                       struct ipc_client_connection **p_connection);

/** Closes and frees `connection`; does nothing for NULL. */
IPCCORE_SIMPLE_IPC_EXPORT void
ipc_client_close_connection(struct ipc_client_connection *connection);

/** Receives one piece of a reply, valid during the call; where pieces begin means nothing. Returns
 * 0 to go on, anything else to cancel: that closes the connection. */
typedef int(ipc_client_chunk_cb)(void *context, const char *bytes, size_t length);

/** Sends `length` bytes of `message` over `connection` and passes the reply to `callback`, with
 * `context`, as it arrives. Waits for as long as the server takes. May be called again on the same
 * connection; that connects again if the server has closed it.
 *
 * Returns 0, or -1 with errno: ECANCELED if `callback` wanted to stop, which alone is not reported;
 * ECONNRESET if the server closed the connection before the end of its reply; EPROTO if it does not
 * speak the protocol; those of ipc_client_try_connect(). Pieces received before a failure are an
 * incomplete reply. */
IPCCORE_SIMPLE_IPC_EXPORT int
ipc_client_send_command_chunks(struct ipc_client_connection *connection, const char *message,
                               size_t length, ipc_client_chunk_cb *callback, void *context);

/** A growing buffer, the program's own: the library only calls strbuf_setlen(answer, 0) and
 * strbuf_add(answer, bytes, length). A program that has none finds one in simple_ipc_strbuf.h. */
struct strbuf;

/** The same for `message_len` bytes, but replaces what is in `answer` by the reply. After a
 * failure, `answer` has the part of the reply that arrived. */
IPCCORE_SIMPLE_IPC_EXPORT int
ipc_client_send_command_to_connection(struct ipc_client_connection *connection, const char *message,
                                      size_t message_len, struct strbuf *answer);

/** Connects to the server at `path`, with `options` as in ipc_client_try_connect(), sends
 * `message_len` bytes of `message`, receives the reply in `answer` and closes. Returns 0, or -1
 * with errno as the functions above, but reports if it cannot connect. */
IPCCORE_SIMPLE_IPC_EXPORT int
ipc_client_send_command(const char *path, const struct ipc_client_connect_options *options,
                        const char *message, size_t message_len, struct strbuf *answer);

/* Servers ------------------------------------------------------------------------------------ */

/** The reply to one request; valid during the callback. */
struct ipc_server_reply_data;

/** Adds `response_len` bytes to the reply, any number of times; waits while the client reads too
 * slowly. Returns 0, or -1 with errno if nothing more can be sent: EPIPE if the client has left.
 * Does not report. Only for the thread of the callback. */
typedef int(ipc_server_reply_cb)(struct ipc_server_reply_data *reply_data, const char *response,
                                 size_t response_len);

/** Answers one request, with as many calls of `reply_cb` as it likes; none sends an empty reply.
 * Called by several threads at once. After `request` follows a NUL byte that is not part of
 * `request_len`. Returns SIMPLE_IPC_QUIT to stop the server once this reply is sent; other values
 * mean nothing. */
typedef int(ipc_server_application_cb)(void *application_data, const char *request,
                                       size_t request_len, ipc_server_reply_cb *reply_cb,
                                       struct ipc_server_reply_data *reply_data);

/** What a callback returns to stop its server. */
#define SIMPLE_IPC_QUIT (-2)

/** A server: initialized, started, stopped, awaited, freed. */
struct ipc_server_data;

/** How to serve. */
struct ipc_server_opts
{
    /** Callbacks that may run at once; less than 1 counts as 1, more than 256 as 256. */
    int nr_threads;
    /** As in struct ipc_client_connect_options. */
    unsigned int uds_disallow_chdir : 1;
};

/** Called in a worker thread, when it begins or ends. */
typedef void(ipc_thread_cb)(void *context);

/** Lets the workers of servers that are initialized from now on call `started` first and `finished`
 * last, each with `context` and if not NULL, for programs that keep something for each thread. The
 * library neither reads nor frees `context`. */
IPCCORE_SIMPLE_IPC_EXPORT void ipc_set_thread_cb(ipc_thread_cb *started, ipc_thread_cb *finished,
                                                 void *context);

/** Claims `path` and listens: clients may connect from now on, and wait. The program's signals are
 * left alone; workers run with SIGPIPE blocked. The environment variable IPCCORE_ENGINE (epoll or
 * qt) selects an engine.
 *
 * @param returned_server_data receives the server, to be freed by ipc_server_free(); NULL if there
 *   is none.
 * @param opts NULL for one thread; not kept.
 * @param application_cb answers the requests.
 * @param application_data passed to it; the library neither reads nor frees it.
 *
 * Returns 0; -2 if another server owns the path (EADDRINUSE), which is not reported; -1 with errno:
 * ENOTSOCK if something else is there, which is left alone, ENAMETOOLONG, ENOENT for a missing
 * directory, EACCES. */
IPCCORE_SIMPLE_IPC_EXPORT int ipc_server_init_async(struct ipc_server_data **returned_server_data,
                                                    const char *path,
                                                    const struct ipc_server_opts *opts,
                                                    ipc_server_application_cb *application_cb,
                                                    void *application_data);

/** Lets `server_data` handle requests from now on; only the first call has an effect. Reports
 * failures; the server then stops, and ipc_server_await() returns -1. Nothing for NULL. */
IPCCORE_SIMPLE_IPC_EXPORT void ipc_server_start_async(struct ipc_server_data *server_data);

/** Stops `server_data`, started or not: removes the path, accepts no more clients, drops requests
 * that no callback has begun, lets running callbacks finish. Does not wait, and may be called in a
 * callback, and more than once. Returns 0, also for NULL. */
IPCCORE_SIMPLE_IPC_EXPORT int ipc_server_stop_async(struct ipc_server_data *server_data);

/** Waits until a callback of `server_data` has returned SIMPLE_IPC_QUIT or somebody has called
 * ipc_server_stop_async(), and no callback runs any more. Returns 0, also for NULL; -1 with
 * EDEADLK in a callback of this server, or with the reason why it could not start. */
IPCCORE_SIMPLE_IPC_EXPORT int ipc_server_await(struct ipc_server_data *server_data);

/** Frees `server_data`; stops it and waits first, if that has not been done. Does nothing for NULL,
 * and in a callback of this server, which it reports. No other thread may use the server meanwhile.
 */
IPCCORE_SIMPLE_IPC_EXPORT void ipc_server_free(struct ipc_server_data *server_data);

/** All of the above for one server, with the parameters of ipc_server_init_async(): returns when it
 * has stopped. Returns 0; -2 if another server owns
 * the path; -1 with errno, as ipc_server_init_async() and ipc_server_await(). */
IPCCORE_SIMPLE_IPC_EXPORT int ipc_server_run(const char *path, const struct ipc_server_opts *opts,
                                             ipc_server_application_cb *application_cb,
                                             void *application_data);

/* NOLINTEND(bugprone-reserved-identifier,modernize-use-using) */

#ifdef __cplusplus
}
#endif

#endif

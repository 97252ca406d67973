/* SPDX-FileCopyrightText: 2026 The IpcCore authors
 * SPDX-License-Identifier: MIT
 *
 * A server in C: counts requests, until SIGINT, SIGTERM or the request "quit" ends it.
 *   simpleipcserver PATH
 */
#include <ipccore/simple_ipc.h>

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

struct counter
{
    pthread_mutex_t mutex;
    unsigned long count; /* guarded by mutex */
};

/* Called by several threads at once. */
static int answer(void *context, const char *request, size_t length, ipc_server_reply_cb *reply,
                  struct ipc_server_reply_data *data)
{
    struct counter *const counter = context;
    char head[64];
    unsigned long count;

    if (!strcmp(request, "quit"))
        return SIMPLE_IPC_QUIT;
    pthread_mutex_lock(&counter->mutex);
    count = ++counter->count;
    pthread_mutex_unlock(&counter->mutex);
    snprintf(head, sizeof head, "request %lu: ", count);
    /* If it fails the client has left, and nobody wants the rest. */
    if (!reply(data, head, strlen(head)))
        reply(data, request, length);
    return 0;
}

struct stopper
{
    struct ipc_server_data *server;
    sigset_t signals;
};

/* Waits for a signal in a thread of its own, where any function may be called. */
static void *stop_at_signal(void *context)
{
    struct stopper *const stopper = context;
    int signal;

    sigwait(&stopper->signals, &signal);
    ipc_server_stop_async(stopper->server);
    return NULL;
}

int main(int argc, char **argv)
{
    struct counter counter = {PTHREAD_MUTEX_INITIALIZER, 0};
    const struct ipc_server_opts opts = {4, 1};
    struct stopper stopper;
    pthread_t thread;
    int result;

    if (argc != 2) {
        fprintf(stderr, "usage: %s PATH\n", argv[0]);
        return 2;
    }
    /* First, as the server's threads inherit it. */
    sigemptyset(&stopper.signals);
    sigaddset(&stopper.signals, SIGINT);
    sigaddset(&stopper.signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &stopper.signals, NULL);

    result = ipc_server_init_async(&stopper.server, argv[1], &opts, answer, &counter);
    if (result == -2)
        fprintf(stderr, "Another server has %s already\n", argv[1]);
    if (result)
        return 1;
    if (pthread_create(&thread, NULL, stop_at_signal, &stopper)) {
        ipc_server_free(stopper.server);
        return 1;
    }
    ipc_server_start_async(stopper.server);
    printf("listening on %s\n", argv[1]);
    fflush(stdout);
    result = ipc_server_await(stopper.server);
    /* It waits still if a request has ended the server. */
    pthread_kill(thread, SIGTERM);
    pthread_join(thread, NULL);
    ipc_server_free(stopper.server);
    return result ? 1 : 0;
}

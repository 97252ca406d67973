/* SPDX-FileCopyrightText: 2026 The IpcCore authors
 * SPDX-License-Identifier: MIT
 *
 * A client in C: sends each argument over one connection and shows the replies as they arrive.
 *   simpleipcclient PATH REQUEST...
 */
#include <ipccore/simple_ipc.h>

#include <stdio.h>
#include <string.h>

static int show(void *context, const char *bytes, size_t length)
{
    /* Anything but 0 cancels. */
    return fwrite(bytes, 1, length, context) == length ? 0 : -1;
}

int main(int argc, char **argv)
{
    struct ipc_client_connect_options options = IPC_CLIENT_CONNECT_OPTIONS_INIT;
    struct ipc_client_connection *connection;
    int result = 0;
    int i;

    if (argc < 3) {
        fprintf(stderr, "usage: %s PATH REQUEST...\n", argv[0]);
        return 2;
    }
    options.wait_if_busy = 1;
    switch (ipc_client_try_connect(argv[1], &options, &connection)) {
    case IPC_STATE__LISTENING:
        break;
    case IPC_STATE__NOT_LISTENING:
    case IPC_STATE__PATH_NOT_FOUND:
        fprintf(stderr, "No server runs at %s\n", argv[1]);
        return 1;
    case IPC_STATE__INVALID_PATH:
        fprintf(stderr, "%s is no socket\n", argv[1]);
        return 1;
    case IPC_STATE__OTHER_ERROR:
        perror(argv[1]);
        return 1;
    }
    for (i = 2; i < argc && !result; i++) {
        result = ipc_client_send_command_chunks(connection, argv[i], strlen(argv[i]), show, stdout);
        putchar('\n');
    }
    ipc_client_close_connection(connection);
    return result ? 1 : 0;
}

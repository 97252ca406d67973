/* SPDX-FileCopyrightText: 2026 The IpcCore authors
 * SPDX-License-Identifier: MIT
 *
 * A server and its clients, all in C:
 *   server PATH THREADS        serves until a client sends "quit"; prints "ready"; exits with 2 if
 *                              another server owns the path
 *   is-active PATH             prints the state's number
 *   send PATH WORD             prints the reply
 *   sendbytes PATH COUNT BYTE  sends that many, prints the reply
 *   multiple PATH THREADS ROUNDS   as "sendbytes", in so many threads, checks the replies
 *   stop PATH                  sends "quit" and waits until the path is gone
 *   maps                       prints what the process has loaded, and uses nothing else
 */
#include <ipccore/simple_ipc_strbuf.h>

#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const struct ipc_client_connect_options patient = {1, 1, 0};

static void pause_ms(long ms)
{
    const struct timespec time = {0, ms * 1000000};

    nanosleep(&time, NULL);
}

static int reply_text(ipc_server_reply_cb *reply, struct ipc_server_reply_data *data,
                      const char *text)
{
    return reply(data, text, strlen(text));
}

/* All lines in one piece. */
static int reply_big(ipc_server_reply_cb *reply, struct ipc_server_reply_data *data)
{
    struct strbuf text = STRBUF_INIT;
    char line[100];
    int i;
    int result;

    for (i = 0; i < 10000; i++)
        strbuf_add(&text, line, (size_t)snprintf(line, sizeof line, "big: %075d\n", i));
    result = reply(data, text.buf, text.len);
    strbuf_release(&text);
    return result;
}

/* A line in each piece. */
static int reply_lines(ipc_server_reply_cb *reply, struct ipc_server_reply_data *data,
                       const char *name, int count, long pause)
{
    char line[100];
    int i;

    for (i = 0; i < count; i++) {
        snprintf(line, sizeof line, "%s: %075d\n", name, i);
        if (reply_text(reply, data, line))
            return -1;
        pause_ms(pause);
    }
    return 0;
}

/* Says which byte came how often. */
static int reply_count(ipc_server_reply_cb *reply, struct ipc_server_reply_data *data,
                       const char *bytes, size_t length)
{
    char text[64];
    size_t i;

    for (i = 1; i < length; i++) {
        if (bytes[i] != bytes[0])
            return reply_text(reply, data, "mixed bytes\n");
    }
    snprintf(text, sizeof text, "rcvd:%c%08d\n", length ? bytes[0] : '-', (int)length);
    return reply_text(reply, data, text);
}

static int answer(void *application_data, const char *request, size_t request_len,
                  ipc_server_reply_cb *reply, struct ipc_server_reply_data *data)
{
    static const char sendbytes[] = "sendbytes ";
    const size_t prefix = sizeof sendbytes - 1;

    if (strcmp(application_data, "context"))
        return reply_text(reply, data, "wrong context");
    if (strlen(request) != request_len)
        return reply_text(reply, data, "wrong length");
    if (!strcmp(request, "quit"))
        return SIMPLE_IPC_QUIT;
    if (!strcmp(request, "ping"))
        return reply_text(reply, data, "pong");
    if (!strcmp(request, "big"))
        return reply_big(reply, data);
    if (!strcmp(request, "chunk"))
        return reply_lines(reply, data, "big", 10000, 0);
    if (!strcmp(request, "slow"))
        return reply_lines(reply, data, "big", 20, 5);
    if (!strncmp(request, sendbytes, prefix))
        return reply_count(reply, data, request + prefix, request_len - prefix);
    reply_text(reply, data, "unhandled command: ");
    return reply_text(reply, data, request);
}

static int run_server(const char *path, int threads)
{
    struct ipc_server_data *server;
    struct ipc_server_opts opts;
    char context[] = "context";
    int result;

    opts.nr_threads = threads;
    opts.uds_disallow_chdir = 1;
    result = ipc_server_init_async(&server, path, &opts, answer, context);
    if (result)
        return result == -2 && errno == EADDRINUSE ? 2 : 1;
    ipc_server_start_async(server);
    puts("ready");
    fflush(stdout);
    result = ipc_server_await(server);
    ipc_server_free(server);
    return result ? 1 : 0;
}

static int send_word(const char *path, const char *word)
{
    struct strbuf reply = STRBUF_INIT;
    const int result = ipc_client_send_command(path, &patient, word, strlen(word), &reply);

    if (!result)
        fwrite(reply.buf, 1, reply.len, stdout);
    strbuf_release(&reply);
    return result ? 1 : 0;
}

/* The reply to "sendbytes" is appended to `reply`. */
static int send_bytes(const char *path, int count, char byte, struct strbuf *reply)
{
    struct strbuf message = STRBUF_INIT;
    char bytes[1000];
    int left;
    int result;

    memset(bytes, byte, sizeof bytes);
    strbuf_add(&message, "sendbytes ", 10);
    for (left = count; left > 0; left -= (int)sizeof bytes)
        strbuf_add(&message, bytes, left < (int)sizeof bytes ? (size_t)left : sizeof bytes);
    result = ipc_client_send_command(path, &patient, message.buf, message.len, reply);
    strbuf_release(&message);
    return result;
}

struct load
{
    const char *path;
    int number;
    int rounds;
    int failures;
};

static void *run_load(void *context)
{
    struct load *const load = context;
    const char byte = (char)('A' + load->number % 26);
    int round;

    for (round = 0; round < load->rounds; round++) {
        const int count = 1 + 100 * load->number + round;
        struct strbuf reply = STRBUF_INIT;
        char expected[64];

        snprintf(expected, sizeof expected, "rcvd:%c%08d\n", byte, count);
        if (send_bytes(load->path, count, byte, &reply) || strcmp(reply.buf, expected))
            load->failures++;
        strbuf_release(&reply);
    }
    return NULL;
}

static int send_multiple(const char *path, int threads, int rounds)
{
    struct load *const loads = calloc((size_t)threads, sizeof *loads);
    pthread_t *const ids = calloc((size_t)threads, sizeof *ids);
    int failures = 0;
    int i;

    for (i = 0; i < threads; i++) {
        loads[i].path = path;
        loads[i].number = i;
        loads[i].rounds = rounds;
        if (pthread_create(&ids[i], NULL, run_load, &loads[i]))
            abort();
    }
    for (i = 0; i < threads; i++) {
        pthread_join(ids[i], NULL);
        failures += loads[i].failures;
    }
    printf("good: %d, failed: %d\n", threads * rounds - failures, failures);
    free(ids);
    free(loads);
    return failures ? 1 : 0;
}

static int stop_server(const char *path)
{
    int i;

    if (send_word(path, "quit"))
        return 1;
    for (i = 0; i < 4000; i++) {
        if (ipc_get_active_state(path) == IPC_STATE__PATH_NOT_FOUND)
            return 0;
        pause_ms(5);
    }
    return 1;
}

static int print_maps(void)
{
    FILE *const maps = fopen("/proc/self/maps", "r");
    int c;

    while (maps && (c = getc(maps)) != EOF)
        putchar(c);
    if (maps)
        fclose(maps);
    return 0;
}

int main(int argc, char **argv)
{
    const char *const verb = argc > 1 ? argv[1] : "";
    const char *const path = argc > 2 ? argv[2] : NULL;

    if (!strcmp(verb, "server") && argc == 4)
        return run_server(path, atoi(argv[3]));
    if (!strcmp(verb, "is-active") && argc == 3) {
        printf("%d\n", (int)ipc_get_active_state(path));
        return 0;
    }
    if (!strcmp(verb, "send") && argc == 4)
        return send_word(path, argv[3]);
    if (!strcmp(verb, "sendbytes") && argc == 5) {
        struct strbuf reply = STRBUF_INIT;
        const int result = send_bytes(path, atoi(argv[3]), argv[4][0], &reply);

        fputs(reply.buf, stdout);
        strbuf_release(&reply);
        return result ? 1 : 0;
    }
    if (!strcmp(verb, "multiple") && argc == 5)
        return send_multiple(path, atoi(argv[3]), atoi(argv[4]));
    if (!strcmp(verb, "stop") && argc == 3)
        return stop_server(path);
    if (!strcmp(verb, "maps"))
        return print_maps();
    return 3;
}

/* SPDX-FileCopyrightText: 2026 The IpcCore authors
 * SPDX-License-Identifier: MIT
 *
 * A client with a `struct strbuf` of its own: sends its second argument to the path in the first.
 */
#include <ipccore/simple_ipc.h>

#include <stdio.h>
#include <string.h>

struct strbuf
{
    int calls;
    char text[100];
};

void strbuf_add(struct strbuf *buffer, const void *bytes, size_t length);
void strbuf_setlen(struct strbuf *buffer, size_t length);

void strbuf_add(struct strbuf *buffer, const void *bytes, size_t length)
{
    buffer->calls++;
    strncat(buffer->text, bytes, length);
}

void strbuf_setlen(struct strbuf *buffer, size_t length)
{
    buffer->calls++;
    buffer->text[length] = '\0';
}

int main(int argc, char **argv)
{
    struct strbuf answer = {0, "something else"};

    if (argc != 3 || ipc_client_send_command(argv[1], NULL, argv[2], strlen(argv[2]), &answer))
        return 1;
    printf("%s\n", answer.text);
    return answer.calls >= 2 ? 0 : 2;
}

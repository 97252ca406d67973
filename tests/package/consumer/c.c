/* SPDX-FileCopyrightText: 2026 The IpcCore authors
 * SPDX-License-Identifier: MIT
 */
#include <ipccore/simple_ipc.h>
#include <ipccore/simple_ipc_strbuf.h>

#include <stdio.h>

int main(void)
{
    const enum ipc_active_state state = ipc_get_active_state("/none/such/path");

    if (state != IPC_STATE__PATH_NOT_FOUND) {
        fprintf(stderr, "Unexpected state: %d\n", (int)state);
        return 1;
    }
    return 0;
}

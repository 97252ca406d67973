#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IpcCore authors
# SPDX-License-Identifier: MIT
#
# A client in Python: sends each argument over one connection and prints the replies.
#   client.py PATH REQUEST...
import ctypes
import os
import sys

ipc = ctypes.CDLL("libipccore_simpleipc.so.0", use_errno=True)
CHUNK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t)
ipc.ipc_client_send_command_chunks.argtypes = [
    ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, CHUNK, ctypes.c_void_p]
ipc.ipc_client_close_connection.argtypes = [ctypes.c_void_p]


def send(connection, request):
    pieces = []
    collect = CHUNK(lambda _, data, size: pieces.append(ctypes.string_at(data, size)) or 0)
    if ipc.ipc_client_send_command_chunks(connection, request, len(request), collect, None) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return b"".join(pieces)


def main(path, *requests):
    connection = ctypes.c_void_p()
    if ipc.ipc_client_try_connect(os.fsencode(path), None, ctypes.byref(connection)) != 0:
        sys.exit(f"{path}: {os.strerror(ctypes.get_errno())}")
    try:
        for request in requests:
            print(os.fsdecode(send(connection, os.fsencode(request))))
    finally:
        ipc.ipc_client_close_connection(connection)


main(*sys.argv[1:])

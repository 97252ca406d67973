/* SPDX-FileCopyrightText: 2026 The IpcCore authors
 * SPDX-License-Identifier: MIT
 */

/* What the guide's program uses of git's header of this name. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int error(const char *format, ...);

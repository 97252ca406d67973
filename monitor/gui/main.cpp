// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/app/application.h"

int main(int argc, char **argv)
{
    Monitor::Application application(argc, argv);
    return application.run();
}

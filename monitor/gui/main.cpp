// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/app/application.h"
#include "gui/app/commandline.h"

int main(int argc, char **argv)
{
    if (Monitor::CommandLine::isQuestion(argc, argv))
        return Monitor::Application::answer(argc, argv);
    Monitor::Application application(argc, argv);
    return application.run();
}

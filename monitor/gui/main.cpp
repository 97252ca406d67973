// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/standarddescriptors.h"
#include "gui/app/application.h"
#include "gui/app/commandline.h"

int main(int argc, char **argv)
{
    Monitor::openStandardDescriptors();
    if (Monitor::CommandLine::isQuestion(argc, argv))
        return Monitor::Application::answer(argc, argv);
    // Qt would abort.
    const QtMessageHandler before =
        qInstallMessageHandler(Monitor::Application::exitWithoutDisplay);
    Monitor::Application application(argc, argv);
    qInstallMessageHandler(before);
    return application.run();
}

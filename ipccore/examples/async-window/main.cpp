// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// A window that talks to a server and never waits for it.
//   async-window PATH [REQUEST...]
#include "requestwindow.h"

#include <QtWidgets/qapplication.h>

#include <cstdio>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "Usage: %s PATH [REQUEST...]\n", argv[0]);
        return 64;
    }
    RequestWindow window(arguments[1]);
    for (const QString &request : arguments.sliced(2))
        window.send(request);
    window.resize(600, 300);
    window.show();
    return QApplication::exec();
}

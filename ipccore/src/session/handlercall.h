// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/handler.h>

#include <QtCore/qstring.h>

#include <exception>

namespace IpcCore {

/// One call of a handler. No exception of its leaves run().
struct HandlerCall
{
    HandlerResult result = HandlerResult::Failed;
    QString failure = QStringLiteral("The handler returned Failed"); ///< if the result is Failed

    void run(const Handler &handler, const Request &request, Reply &reply)
    {
        try {
            result = handler(request, reply);
        } catch (const std::exception &exception) {
            failure = QStringLiteral("The handler threw an exception: ")
                      + QString::fromLocal8Bit(exception.what());
        } catch (...) {
            failure = QStringLiteral("The handler threw something other than a std::exception");
        }
    }
};

} // namespace IpcCore

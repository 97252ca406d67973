// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/handler.h>
#include <ipccore/streamhandler.h>

#include <QtCore/qstring.h>

#include <exception>
#include <memory>

namespace IpcCore {

/// One call of a handler. No exception of its leaves these functions.
struct HandlerCall
{
    HandlerResult result = HandlerResult::Failed;
    QString failure = QStringLiteral("The handler returned Failed"); ///< if the result is Failed

    void run(const Handler &handler, const Request &request, Reply &reply)
    {
        guard([&] { return handler(request, reply); });
    }

    /// Passes a piece to `handler`, which is made for the first one, and destroyed if it fails.
    /// @return whether it goes on; `result` is Done then, and Failed otherwise.
    bool receive(const StreamHandlerFactory &make, const RequestOrigin &origin,
                 std::unique_ptr<StreamHandler> &handler, QByteArrayView piece)
    {
        guard([&] {
            if (!handler)
                handler = make(origin);
            return handler ? take(*handler, piece) : refuse(QStringLiteral("No stream handler"));
        });
        if (result == HandlerResult::Failed)
            handler.reset();
        return handler != nullptr;
    }

    /// Lets `handler` answer, then destroys it.
    void finish(std::unique_ptr<StreamHandler> &handler, Reply &reply)
    {
        guard([&] { return handler->finish(reply); });
        handler.reset();
    }

private:
    template <typename Function>
    void guard(Function function)
    {
        try {
            result = function();
        } catch (const std::exception &exception) {
            result = HandlerResult::Failed;
            failure = QStringLiteral("The handler threw an exception: ")
                      + QString::fromLocal8Bit(exception.what());
        } catch (...) {
            result = HandlerResult::Failed;
            failure = QStringLiteral("The handler threw something other than a std::exception");
        }
    }

    HandlerResult take(StreamHandler &handler, QByteArrayView piece)
    {
        if (piece.isEmpty())
            return HandlerResult::Done;
        const Result<void> taken = handler.receive(piece);
        return taken ? HandlerResult::Done : refuse(taken.error().message);
    }

    HandlerResult refuse(const QString &reason)
    {
        failure = reason;
        return HandlerResult::Failed;
    }
};

} // namespace IpcCore

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/endpointpath.h>
#include <ipccore/testing/answer.h>

#include <QtCore/qlist.h>

#include <functional>
#include <memory>

namespace IpcCore::Testing {

class FakeServerPrivate;

/// A server for tests of clients: answers by a script, well or badly, and notes what it was asked.
///
/// A real Server at the path of a TemporaryEndpoint. Where the answer must break the protocol
/// itself, use RawServer. Needs a QCoreApplication as that does. All functions may be called from
/// any thread, but not from a handler.
class IPCCORE_TESTING_EXPORT FakeServer
{
public:
    /// Decides on an answer. Called on threads of the server, several at once.
    using Handler = std::function<Answer(const QByteArray &request)>;

    /// A server at a path of its own. Nothing is there before start().
    FakeServer();
    /// A server at the path where the client under test looks for its server.
    explicit FakeServer(const EndpointPath &path);
    /// Stops, and removes what refuse() has put at the path.
    ~FakeServer();
    Q_DISABLE_COPY_MOVE(FakeServer)

    const EndpointPath &path() const;

    /// Begins to answer. May be called again after stop() or refuse(), as a server that comes back.
    /// @return WrongState when it runs; else as Server::listen() and Server::start().
    Result<void> start();

    /// Stops; requests without an answer end with the connection closed. The script and the notes
    /// are kept. Waits for handlers that run. Nothing happens when it does not run.
    void stop();

    /// Stops, and leaves the path in a state in which clients cannot connect.
    /// @param state PathNotFound: nothing is there. NotListening: the socket of a server that was
    ///              killed. InvalidPath: an ordinary file.
    /// @return InvalidArgument for another state; AddressInUse when something else is at the path;
    ///         PathTooLong, which a TemporaryEndpoint never is; SystemError.
    Result<void> refuse(ActiveState state);

    /// \name The script
    /// It may be changed at any time. A request has its own answer, or else the handler's, or else
    /// the default answer.
    /// @{

    /// Replies to `request` with `bytes`: short for answer(request, Answer::reply(bytes)).
    void reply(const QByteArray &request, const QByteArray &bytes);
    /// Answers `request`, now and whenever it comes again.
    void answer(const QByteArray &request, const Answer &answer);
    /// For requests that have no answer of their own; an empty function removes it.
    void setHandler(const Handler &handler);
    /// For all other requests. Default: Answer::hangUp(), so that a request that no test foresaw
    /// does not look well.
    void setDefaultAnswer(const Answer &answer);

    /// @}

    /// Sends the answers that wait for it (Answer::onRelease()).
    void release();

    /// Every request since the object was made, in the order of arrival.
    QList<QByteArray> requests() const;

    /// Waits until requests() has `count` elements or more. Runs the event loop of this thread
    /// meanwhile, so that an AsyncClient can be waited for.
    /// @param timeout 0 and more.
    /// @return Timeout.
    Result<void>
    waitForRequests(qsizetype count,
                    std::chrono::milliseconds timeout = std::chrono::seconds(20)) const;

private:
    std::unique_ptr<FakeServerPrivate> d_ptr;
};

} // namespace IpcCore::Testing
